import { offlineAddress } from '../urls.ts';
import { element } from './elements.ts';

/** A button that keeps the whole edition on the device, with its size, and takes it off again. Nothing is kept unasked. */
class KeepOffline extends HTMLElement {
  #status = element('p', { role: 'status' });

  async connectedCallback(): Promise<void> {
    this.append(this.#status);
    if (!navigator.serviceWorker) return this.#say('This browser keeps sites offline only from an address with https.');
    const registered = await this.#registered();
    if (registered?.active) this.#offerRemoving(registered);
    else await this.#offerKeeping();
  }

  /** The edition's own registration, not that of another site on the same host. */
  async #registered(): Promise<ServiceWorkerRegistration | undefined> {
    const worker = new URL(offlineAddress().worker, location.href).href;
    const all = await navigator.serviceWorker.getRegistrations();
    return all.find(({ active, installing }) => (active ?? installing)?.scriptURL === worker);
  }

  async #offerKeeping(): Promise<void> {
    const { list, worker } = offlineAddress();
    const response = await fetch(list).catch(() => undefined);
    if (!response?.ok) return this.#say('How large it is could not be found out. Try again with a connection.');
    const { bytes } = (await response.json()) as { readonly bytes: number };
    this.#offer(`Keep the edition on this device (${megabytes(bytes)})`, async () => {
      this.#say('Downloading …');
      const registered = await navigator.serviceWorker.register(worker);
      if (await isActivated(registered)) return this.#offerRemoving(registered);
      await registered.unregister();
      await this.#offerKeeping();
      this.#say('It could not be kept: there was no room, or the connection broke. Nothing was left behind.');
    });
  }

  #offerRemoving(registered: ServiceWorkerRegistration): void {
    this.#say('Kept on this device. It can be read and searched without a connection.');
    this.#offer('Remove it from this device', async () => {
      const site = new URL('./', registered.active?.scriptURL ?? location.href).href;
      const copies = (await caches.keys()).filter((name) => name.startsWith(`copy of ${site} `));
      await Promise.all([registered.unregister(), ...copies.map((name) => caches.delete(name))]);
      this.#say('Removed.');
      await this.#offerKeeping();
    });
  }

  #offer(label: string, act: () => Promise<void>): void {
    const button = element('button', { type: 'button' }, label);
    button.onclick = () => {
      button.disabled = true;
      act().catch(() => {
        button.disabled = false;
        this.#say('That did not work. Try again.');
      });
    };
    this.querySelector('button')?.remove();
    this.prepend(button);
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }
}

/** Whether the copy came to be, once that is known. */
function isActivated({ installing, waiting, active }: ServiceWorkerRegistration): Promise<boolean> {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(true);
      if (!worker || worker.state === 'redundant') resolve(false);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`;
}

customElements.define('keep-offline', KeepOffline);
