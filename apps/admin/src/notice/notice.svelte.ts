let text = $state("");

/** What has just been done, said once at the top of the screen. */
export const notice = {
  get text() {
    return text;
  },
  say: (next: string): void => void (text = next),
  clear: (): void => void (text = ""),
};
