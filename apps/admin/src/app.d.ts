declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "join-community": { trust?: string; lang?: string };
  }
}

export {};
