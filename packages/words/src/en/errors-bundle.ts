/** Why the file of a community is not taken in. */
export const bundleReasons = {
  "bundle-format": "This is no file of a community from Boundaryless.",
  "bundle-version": "This file was made by a newer version of Boundaryless. Update this installation first.",
  "bundle-unreadable": "This file does not fit its own description. Nothing was taken in.",
  "bundle-too-large":
    "This file is larger than 3 MB. A community that is larger is exported as several files.",
  "bundle-circle":
    "This community comes from here, or has come through one place twice. There is nothing to take in.",
  "bundle-hangs":
    "Something in this file answers itself in a circle, or answers what is not there. Nothing was taken in.",
  "bundle-future": "Something in this file is dated in the future. Nothing was taken in.",
  "bundle-elsewhere":
    "This community is here already, taken in from another place. Take it in from there again.",
};
