/** What is measured inside the window itself, from what a person does to the frame that shows it. */
import type { Page } from 'playwright-core';

interface Probe {
  gaps: number[] | null;
  result: Promise<number> | null;
}

/** Milliseconds between frames that the window managed to draw while something was going on. */
export async function frameGaps(page: Page, doing: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const probe = window as unknown as Probe;
    const gaps: number[] = [];
    probe.gaps = gaps;
    let last = performance.now();
    function frame(now: number): void {
      if (probe.gaps !== gaps) return;
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    }
    requestAnimationFrame(frame);
  });
  await doing();
  return page.evaluate(async () => {
    const probe = window as unknown as Probe;
    // What was asked for last may still be on its way.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const gaps = probe.gaps ?? [];
    probe.gaps = null;
    return gaps;
  });
}

/**
 * Milliseconds from an event in the window to the first frame in which something is as a selector says, painted.
 * @param gone the selector has to find nothing any more
 */
export async function eventToPaint(
  page: Page,
  event: 'keydown' | 'pointerup',
  shown: { readonly selector: string; readonly text: string },
  doing: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ([name, { selector, text }]) => {
      const probe = window as unknown as Probe;
      const isThere = (): boolean =>
        [...document.querySelectorAll(selector)].some((element) =>
          (element.textContent ?? '').replaceAll(/\s/g, '').includes(text),
        );
      probe.result = new Promise((resolve) => {
        function start({ timeStamp }: Event): void {
          const look = (): void => {
            if (!isThere()) return void requestAnimationFrame(look);
            // A message that is sent in a frame comes when that frame is painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
          };
          requestAnimationFrame(look);
        }
        window.addEventListener(name, start, { capture: true, once: true });
      });
    },
    [event, shown] as const,
  );
  await doing();
  return page.evaluate(() => (window as unknown as Probe).result as Promise<number>);
}

/** Milliseconds from going to a map to the first frame with a touchpoint in it. */
export async function openingToPaint(page: Page, mapId: string, selector: string): Promise<number> {
  return page.evaluate(
    ([id, wanted]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        window.location.hash = `#/map/${id}`;
        const look = (): void => {
          if (document.querySelector(wanted) === null) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    [mapId, selector] as const,
  );
}
