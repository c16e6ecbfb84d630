import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { intranet as welsh } from "@boundaryless/words/cy/intranet";
import { intranet as english } from "@boundaryless/words/en/intranet";
import { strFromU8, unzipSync } from "fflate";
import { mo } from "gettext-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { version } from "../src/sharepoint/identity.ts";
import { pluginFiles, source } from "../src/wordpress/package.ts";
import { rendered } from "../src/wordpress/rendered.ts";
import { zip } from "../src/zip.ts";
import { formatIn, scriptOf, unescaped, textsOf } from "./php.ts";

let parts: Record<string, Uint8Array>;
const text = (path: string): string => strFromU8(parts[`boundaryless/${path}`] ?? new Uint8Array());
const scripts = () =>
  Object.keys(parts)
    .filter((path) => path.endsWith(".php"))
    .map((path) => path.replace("boundaryless/", ""));

beforeAll(async () => {
  parts = unzipSync(zip(await pluginFiles("")));
});

describe("the plugin's zip", () => {
  test("built twice is the same to the last byte, in the one folder that WordPress expects", async () => {
    const address = "https://communities.example.nhs.uk";
    const built = async (of: string) => Buffer.from(zip(await pluginFiles(of)));
    for (const of of ["", address]) expect((await built(of)).equals(await built(of)), of).toBe(true);
    expect((await built("")).equals(await built(address))).toBe(false);
    const paths = Object.keys(parts);
    expect(paths.filter((path) => !path.startsWith("boundaryless/"))).toEqual([]);
    for (const needed of ["boundaryless.php", "uninstall.php", "readme.txt", "LICENSE", "block/block.json"])
      expect(paths).toContain(`boundaryless/${needed}`);
  });

  test("says the version of the package everywhere, and a licence that WordPress may be combined with", () => {
    const main = text("boundaryless.php");
    expect(/\* Version: (\S+)/.exec(main)?.[1]).toBe(version());
    expect(/const VERSION = '([^']+)'/.exec(main)?.[1]).toBe(version());
    expect(/Stable tag: (\S+)/.exec(text("readme.txt"))?.[1]).toBe(version());
    for (const file of ["boundaryless.php", "readme.txt"]) expect(text(file)).toMatch(/License: MIT\n/);
    expect(text("LICENSE")).toMatch(/^MIT License/);
  });

  test("names no host but those of licences and examples, and sends nothing anywhere", () => {
    const ours = /^https?:\/\/(communities\.example\.nhs\.uk|opensource\.org|schemas\.wp\.org)$/;
    for (const path of Object.keys(parts)) {
      const hosts = (strFromU8(parts[path] ?? new Uint8Array()).match(/https?:\/\/[\w.-]+/g) ?? []).filter(
        (url) => !ours.test(url),
      );
      expect([path, hosts]).toEqual([path, []]);
    }
    for (const path of scripts())
      expect(text(path), path).not.toMatch(
        /wp_remote_|curl_|file_get_contents|\beval\b|\$_(GET|POST|REQUEST)/,
      );
  });
});

describe("the plugin's PHP", () => {
  test("begins with the address it was built for, or with none, and nothing else in it differs", async () => {
    const presetIn = (files: Awaited<ReturnType<typeof pluginFiles>>) =>
      /^const PRESET = (.*);$/m.exec(String(files["boundaryless/includes/preset.php"]))?.[1];
    const [none, built] = [await pluginFiles(""), await pluginFiles("https://communities.example.nhs.uk")];
    expect(presetIn(none)).toBe("''");
    expect(presetIn(built)).toBe("'https://communities.example.nhs.uk'");
    expect(presetIn(await pluginFiles("https://a'b.example"))).toBe(String.raw`'https://a\'b.example'`);
    const same = (of: typeof none) => ({ ...of, "boundaryless/includes/preset.php": "" });
    expect(same(built)).toEqual(same(none));
  });

  test("can be read, and runs only inside WordPress", () => {
    expect(scripts().length).toBe(7);
    for (const path of scripts()) {
      expect(() => scriptOf(text(path)), path).not.toThrow();
      expect(text(path), path).toMatch(/if \( ! defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \) \{\s+exit;/);
    }
  });

  test("escapes everything that goes into HTML", () => {
    for (const path of scripts()) expect([path, unescaped(text(path))]).toEqual([path, []]);
    // What the check has to find.
    const faulty = [
      `<?php function a( $b ) { echo $b; }`,
      `<?php function a( $b ) { echo '<p>', esc_html( $b ), $b; }`,
      `<?php function a( $b ) { return '<p>' . $b . '</p>'; }`,
      `<?php function a( $b ) { return sprintf( '<p>%s</p>', __( 'x' ) ); }`,
      `<?php function a( $b ) { $c = esc_html( $b ); $c = $b; echo $c; }`,
      `<?php function a( $b ) { return "<p>$b</p>"; }`,
      `<?php function a( $b ) { printf( '<p>%s</p>', $b ); print $b; }`,
    ];
    expect(faulty.map((php) => unescaped(php).length)).toEqual([1, 1, 1, 1, 1, 1, 2]);
    expect(unescaped(`<?php function a( $b ) { $c = esc_html( $b ); return '<p>' . $c . '</p>'; }`)).toEqual(
      [],
    );
  });

  test("writes what is shown of it elsewhere, with nothing that a page without inline styles refuses", () => {
    const [address, query] = ["https://c.example.nhs.uk", "trust=7A4&#038;lang=en"];
    const { title, open } = english.wordpress;
    const given = [`${address}/embed?${query}`, title, "500", `${address}/?${query}`, open];
    const written = formatIn(text("includes/frame.php"), "frame")
      .replaceAll(/%(\d)\$[sd]/g, (_, at: string) => given[Number(at) - 1] ?? "")
      .replaceAll("%%", "%");
    expect(written).toBe(rendered(address, { trust: "7A4", height: 500 }));
    expect(written).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  });

  test("says nothing that has no Welsh, and there is no Welsh that it does not say", () => {
    const metadata = JSON.parse(text("block/block.json")) as { title: string; description: string };
    const said = new Set([
      metadata.title,
      metadata.description,
      ...scripts().flatMap((path) => textsOf(text(path))),
    ]);
    expect([...said].sort()).toEqual(Object.values(english.wordpress).sort());
  });

  test("finds its Welsh, that of the block's metadata too", () => {
    const { translations } = mo.parse(Buffer.from(parts["boundaryless/languages/boundaryless-cy.mo"] ?? []));
    for (const [key, text] of Object.entries(english.wordpress))
      expect(translations[""]?.[text]?.msgstr, key).toEqual([
        welsh.wordpress[key as keyof typeof welsh.wordpress],
      ]);
    expect(translations["block title"]?.[english.wordpress.title]?.msgstr).toEqual([welsh.wordpress.title]);
    const { description } = english.wordpress;
    expect(translations["block description"]?.[description]?.msgstr).toEqual([welsh.wordpress.description]);
  });
});

// A fresh machine has no PHP; where there is one, the plugin also runs.
const php = process.env["PHP_PATH"] ?? "php";
const hasPhp = spawnSync(php, ["--version"]).status === 0;

describe.skipIf(!hasPhp)("run by PHP, between functions that stand for WordPress", () => {
  const folder = mkdtempSync(join(tmpdir(), "plugin-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a piece of PHP prints as JSON, once the plugin is there. */
  const run = (code: string, plugin = source): unknown => {
    const file = join(folder, "run.php");
    const stubs = readFileSync(join(import.meta.dirname, "wordpress-stubs.php"), "utf8");
    writeFileSync(file, `${stubs}\nrequire ${JSON.stringify(join(plugin, "boundaryless.php"))};\n${code}`);
    return JSON.parse(execFileSync(php, [file], { encoding: "utf8" }));
  };
  const frame = (chosen: string, kept = `["address" => "https://c.example.nhs.uk", "trust" => "rj1"]`) =>
    run(`$GLOBALS["kept"] = ${kept}; echo json_encode( Boundaryless\\shortcode( ${chosen} ) );`) as string;

  test("a frame has a title, loads when it is near, and a link says the same without it", () => {
    expect(frame(`["trust" => "7a4", "height" => "500"]`)).toBe(
      rendered("https://c.example.nhs.uk", { trust: "7A4", height: 500 }),
    );
    expect(frame(`["trust" => "7a4", "height" => "500", "lang" => "cy"]`)).toBe(
      `<iframe src="https://c.example.nhs.uk/embed?trust=7A4&#038;lang=cy" title="Communities of practice" width="100%" height="500" loading="lazy" frameborder="0"></iframe>` +
        `<p><a href="https://c.example.nhs.uk/?trust=7A4&#038;lang=cy" target="_blank" rel="noopener">Open the communities in a new tab</a></p>`,
    );
    const lessons = frame(`["show" => "lessons", "community" => "green-theatres"]`);
    expect(lessons).toContain(
      "/embed?trust=RJ1&#038;view=lessons&#038;community=green-theatres&#038;lang=en",
    );
    expect(lessons).toContain(`title="The newest lessons"`);
    expect(lessons).toContain(`href="https://c.example.nhs.uk/c/green-theatres?trust=RJ1`);
  });

  test("what does not fit changes nothing: it is as if it had not been given", () => {
    const plain = frame(`""`);
    const hostile = `["trust" => "\\"><script>", "community" => "../a", "show" => "<b>", "lang" => "fr", "height" => "7e"]`;
    expect(frame(hostile)).toBe(plain);
    expect(frame(`["trust" => ["a"], "community" => "a\\nb", "height" => []]`)).toBe(plain);
    expect(frame(`["height" => "99999"]`)).toContain(`height="2000"`);
    expect(frame(`["height" => "-5"]`)).toContain(`height="300"`);
  });

  test("without an address readers see nothing, and whoever writes the page is told", () => {
    expect(frame(`""`, "false")).toBe("");
    const told = run(`$GLOBALS["may"] = ["edit_posts"]; echo json_encode( Boundaryless\\shortcode( "" ) );`);
    expect(told).toBe(`<p>${english.wordpress.unset}</p>`);
    const manager = run(
      `$GLOBALS["may"] = ["edit_posts", "manage_options"]; echo json_encode( Boundaryless\\shortcode( "" ) );`,
    );
    expect(manager).toContain(`>${english.wordpress.set}</a>`);
  });

  test("built for an address it shows the frame before anything is set, and what is set goes before", async () => {
    const files = await pluginFiles("https://preset.example.nhs.uk");
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const shown = (kept: string) =>
      run(
        `$GLOBALS["kept"] = ${kept}; echo json_encode( Boundaryless\\shortcode( "" ) );`,
        join(folder, "boundaryless"),
      );
    expect(shown("false")).toContain(`src="https://preset.example.nhs.uk/embed?lang=en"`);
    expect(shown(`["address" => "", "trust" => "RJ1"]`)).toContain(
      `src="https://preset.example.nhs.uk/embed?trust=RJ1`,
    );
    expect(shown(`["address" => "https://c.example.nhs.uk"]`)).toContain(`src="https://c.example.nhs.uk/`);
  });

  test("a form keeps what fits, says which field does not, and loses nothing that was typed", () => {
    const kept = `$GLOBALS["kept"] = ["address" => "https://c.example.nhs.uk", "trust" => "RJ1"];`;
    const clean = (given: string) =>
      run(`${kept} $made = Boundaryless\\clean( ${given} );
        echo json_encode( [ $made, $GLOBALS["errors"], $GLOBALS["transients"] ] );`);
    expect(clean(`["address" => "c.example", "trust" => " rr8 "]`)).toEqual([
      { address: "https://c.example.nhs.uk", trust: "RR8" },
      [["boundaryless-address", english.wordpress.addressFault]],
      { boundaryless_typed_1: { address: "c.example" } },
    ]);
    expect(clean(`["address" => "HTTPS://D.example:8443/x?y#z", "trust" => ""]`)).toEqual([
      { address: "https://d.example:8443", trust: "" },
      [],
      [],
    ]);
    // Each start of PHP takes its time: all of them in one.
    const wrong = ["http://d.example", "javascript:alert(1)", "https://", "https://a b", "//d.example"];
    const origins = run(
      `echo json_encode( array_map( "Boundaryless\\\\origin_of", ${JSON.stringify([...wrong, "https://a@b"])} ) );`,
    );
    expect(origins).toEqual([...wrong.map(() => ""), "https://b"]);
  });

  test("the settings page escapes what was typed and ties a fault to its field", () => {
    const html = run(`$GLOBALS["transients"] = ["boundaryless_typed_1" => ["trust" => "\\"><b>"]];
      ob_start(); Boundaryless\\show_settings(); echo json_encode( ob_get_clean() );`) as string;
    expect(html).toContain(
      `value="&quot;&gt;&lt;b&gt;" aria-describedby="boundaryless-trust-hint" aria-invalid="true"`,
    );
    expect(html).not.toContain("<b>");
    expect(html).toContain(`<strong>${english.wordpress.trustKept}</strong>`);
  });
});
