// Lets the types be checked before the first build.
declare module "*/dist/manifest.json" {
  const manifest: Record<"pages.css" | "pages.js" | "form.js" | "frame.js" | "icon.svg", string>;
  export default manifest;
}
