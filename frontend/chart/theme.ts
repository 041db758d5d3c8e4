import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Says when the colours of the page have changed, by the reader's choice or by the system's. */
export class ThemeChanges implements ReactiveController {
  private readonly themes: MutationObserver;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');

  constructor(
    host: ReactiveControllerHost,
    private readonly recolour: () => void,
  ) {
    this.themes = new MutationObserver(recolour);
    host.addController(this);
  }

  hostConnected(): void {
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
    this.scheme.addEventListener('change', this.recolour);
  }

  hostDisconnected(): void {
    this.themes.disconnect();
    this.scheme.removeEventListener('change', this.recolour);
  }
}
