// For pages in a frame on somebody else's page, which asks how high they are and gives the frame that height. They work
// without it at any height. Nothing of the page's content is ever said.

/** Where the page around comes from, once it has asked. */
let asking = "";
let told = 0;

const tell = (): void => {
  // The height of the content, which does not depend on that of the frame: or each would make the other grow.
  const pixels = Math.ceil(document.body.getBoundingClientRect().height);
  if (asking === "" || Math.abs(pixels - told) < 2) return;
  told = pixels;
  parent.postMessage({ boundaryless: "height", pixels }, asking);
};

if (parent !== window) {
  addEventListener("message", ({ source, origin, data }: MessageEvent<{ boundaryless?: unknown } | null>) => {
    // A page that has no origin of its own can be told nothing.
    if (source !== parent || origin === "null" || data?.boundaryless !== "tell") return;
    asking = origin;
    told = 0;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  // To whoever is around: that there is somebody to ask, and nothing else.
  parent.postMessage({ boundaryless: "here" }, "*");
}
