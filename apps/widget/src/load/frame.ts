// Beside frames of ours on a trust's page: gives each the height that it says it has. It touches nothing but the height
// of frames that show a page of the origin this script came from, and works for frames that are added later.

const ours = new URL(import.meta.url).origin;
const least = 120;
const most = 8000;

interface Told {
  readonly boundaryless: "here" | "height";
  readonly pixels?: number;
}

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll("iframe")];
// Says nothing but "tell me", so that it may reach whoever stands in the frame.
const ask = (to: Window | null): void => to?.postMessage({ boundaryless: "tell" }, "*");

addEventListener("message", ({ origin, source, data }: MessageEvent<Told | null>) => {
  if (origin !== ours || typeof data !== "object" || !data) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  if (data.boundaryless === "here") ask(frame.contentWindow);
  const { pixels } = data;
  if (data.boundaryless !== "height" || !Number.isFinite(pixels)) return;
  frame.style.height = `${Math.min(Math.max(Math.ceil(pixels as number), least), most)}px`;
});

for (const { src, contentWindow } of frames()) if (src.startsWith(`${ours}/embed`)) ask(contentWindow);
