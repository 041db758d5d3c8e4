import { html, nothing } from 'lit';
import type { FloorModel, Layer } from './model.js';

export const LAYERS: Layer[] = ['hvac', 'comfort', 'lighting', 'security', 'energy'];

/** What is wrong on a layer is said on its button, so that it need not colour the others. */
export function alarmCount(model: FloorModel | null, layer: Layer) {
  const alarms = model?.alarmsOn(layer) ?? [];
  const [gravest] = alarms;
  if (!model || !gravest) return nothing;
  const words = model.text('plan.layer.alarms').replace('{0}', String(alarms.length));
  return html`<span class="count p-${gravest.priority.toLowerCase()}" title=${words}>${gravest.mark} ${alarms.length}<span class="unseen"> (${words})</span></span>`;
}
