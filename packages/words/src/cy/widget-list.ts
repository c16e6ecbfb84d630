import type { list as english } from "../en/widget-list.ts";
import type { Shape } from "../shape.ts";

export const list: Shape<typeof english> = {
  title: "Cymunedau ymarfer",
  introduction: "Ymunwch â phobl o bob ymddiriedolaeth sy’n gweithio ar yr un broblem.",
  search: "Chwilio cymunedau",
  searchHint: "Er enghraifft sepsis, cwympiadau neu ryddhau",
  mine: "Dim ond cymunedau â phobl o’m hymddiriedolaeth i",
  start: "Dechrau cymuned",
  loading: "Wrthi’n llwytho cymunedau",
  showMore: "Dangos mwy",
  featured: "Dan sylw",
  join: "Ymuno",
  asked: "Gofynasoch am ymuno",
  retry: "Ceisio eto",
  failedTitle: "Ni ellid llwytho’r cymunedau",
  failed: "Aeth rhywbeth o’i le rhwng y dudalen hon a ni. Nid chi sydd ar fai.",
  failedMore: "Ni ellid llwytho popeth.",
  offlineTitle: "Rydych all-lein",
  offline: "Byddwn yn parhau’n awtomatig pan fyddwch ar-lein eto.",
  openFailed: "Ni ellid agor hyn yma.",
  openPage: "Mynd i’w thudalen ei hun",
};
