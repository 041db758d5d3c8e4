/**
 * Whoever opens a dialog wants to fill it in: its first field has the focus, whichever dialog it is. A dialog without fields keeps
 * what it does by itself.
 */
const FIELDS =
  'vaadin-text-field, vaadin-password-field, vaadin-email-field, vaadin-text-area, vaadin-number-field, vaadin-integer-field, ' +
  'vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select, vaadin-date-picker, vaadin-date-time-picker, vaadin-time-picker, ' +
  'vaadin-radio-group, vaadin-checkbox, input:not([type=hidden]), textarea, select';
const seen = new WeakSet<Element>();

function firstField(dialog: Element): HTMLElement | undefined {
  const usable = (field: Element) => !field.matches('[readonly], [disabled], [hidden]') && field.getClientRects().length > 0;
  return [...dialog.querySelectorAll<HTMLElement>(FIELDS)].find(usable);
}

document.addEventListener('focusin', e => {
  const dialog = (e.target as Element | null)?.closest?.('vaadin-dialog');
  if (!dialog || seen.has(dialog)) return;
  seen.add(dialog);
  // a field inside that took the focus itself knows better
  if (e.target !== dialog && (e.target as Element).matches(FIELDS)) return;
  requestAnimationFrame(() => firstField(dialog)?.focus());
});

export {};
