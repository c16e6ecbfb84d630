import type { webhook as english } from "../en/webhook.ts";
import type { Shape } from "../shape.ts";

export const webhook: Shape<typeof english> = {
  headings: {
    comment: (community) => `Sylw newydd yn “${community}”`,
    lesson: (community) => `Gwers newydd yn “${community}”`,
    adoption: (community) => `Mae rhywun wedi rhoi cynnig ar wers o “${community}”`,
    gathering: (community) => `Cyfarfod newydd o “${community}”`,
    notes: (community) => `Nodiadau cyfarfod o “${community}”`,
  },
  onLesson: (community) => `Sylw newydd ar wers yn “${community}”`,
  by: (name, organisation) => `${name}, ${organisation}`,
  starts: (when) => `Yn dechrau ${when}`,
  open: "Agor y dudalen",
  ping: "Prawf yw hwn",
  pingText: "Mae’r bachyn gwe’n gweithio. Bydd yr hyn sy’n digwydd yn cael ei adrodd yma.",
};
