/**
 * What SharePoint does with a web part, as far as this one can see: an AMD loader, its base class, its pane. Every
 * `[data-web-part]` of a page becomes one, with the settings that it carries as JSON and the background of its section.
 */
export const standIn = `
const made = {};
class BaseClientSideWebPart {
  constructor() { this.displayMode = 1; this.properties = {}; this.opened = 0; }
  get domElement() { return this.place; }
  get context() {
    return { pageContext: { cultureInfo: { currentUICultureName: window.culture ?? "en-GB" } },
      propertyPane: { open: () => { this.opened += 1; } } };
  }
}
// The real base class is compiled to a function of an older kind; a class has to be able to stand on that.
const Base = function () { return Reflect.construct(BaseClientSideWebPart, [], new.target); };
Base.prototype = BaseClientSideWebPart.prototype;
const field = (kind) => (property, given) => ({ kind, targetProperty: property, ...given });
const modules = {
  "@microsoft/sp-webpart-base": { BaseClientSideWebPart: Base },
  "@microsoft/sp-property-pane": { PropertyPaneTextField: field("text"), PropertyPaneDropdown: field("choice") },
};
window.define = (name, needs, make) => { made[name] = make(...needs.map((need) => modules[need])); window.made = made; };
window.start = (properties, more = {}, place = document.querySelector("#part")) => {
  const part = new (Object.values(made)[0].default)();
  Object.assign(part.properties, properties);
  Object.assign(part, { place }, more);
  part.onThemeChanged({ isInverted: place.closest(".dark-section") !== null });
  part.render();
  window.part = part;
};
document.addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll("[data-web-part]"))
    window.start(JSON.parse(place.dataset.webPart), {}, place);
});
`;
