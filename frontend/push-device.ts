/**
 * This browser as a device that messages are pushed to. Browsers offer it over HTTPS only, ask for permission only when somebody presses
 * something, and on some phones only to what was put on the home screen.
 */
interface PushServer {
  report(state: string): void;
  added(name: string, endpoint: string, key: string, auth: string): void;
}

class PushDevice extends HTMLElement {
  /** Public key of the server, base64url. */
  key = '';

  declare $server: PushServer;

  async report(): Promise<void> {
    this.$server.report(await this.state());
  }

  private async state(): Promise<string> {
    if (!window.isSecureContext) return 'insecure';
    if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
      return /iPhone|iPad/.test(navigator.userAgent) ? 'home-screen' : 'unsupported';
    }
    if (Notification.permission === 'denied') return 'denied';
    const worker = await navigator.serviceWorker.getRegistration(document.baseURI);
    return (await worker?.pushManager.getSubscription()) ? 'on' : 'off';
  }

  async subscribe(): Promise<void> {
    try {
      if ((await Notification.requestPermission()) !== 'granted') {
        return await this.report();
      }
      const worker = await navigator.serviceWorker.ready;
      const subscription = await this.renewed(worker.pushManager);
      const { endpoint, keys } = subscription.toJSON();
      this.$server.added(deviceName(), endpoint ?? '', keys?.p256dh ?? '', keys?.auth ?? '');
      this.$server.report('on');
    } catch {
      this.$server.report('failed');
    }
  }

  /** A subscription belongs to the key that it was made with: another one would never be reached. */
  private async renewed(manager: PushManager): Promise<PushSubscription> {
    await (await manager.getSubscription())?.unsubscribe();
    return manager.subscribe({ userVisibleOnly: true, applicationServerKey: this.key });
  }
}

/** As its owner would call it. */
export function deviceName(agent = navigator.userAgent): string {
  const browsers: [RegExp, string][] = [
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\/|FxiOS/, 'Firefox'],
    [/Chrome\/|CriOS/, 'Chrome'],
    [/Safari\//, 'Safari'],
  ];
  const systems: [RegExp, string][] = [
    [/Android/, 'Android'],
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ];
  const of = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(agent))?.[1];
  return [of(browsers) ?? 'Browser', of(systems)].filter(Boolean).join(', ');
}

customElements.define('plenum-push-device', PushDevice);
