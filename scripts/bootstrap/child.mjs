import { spawn } from "node:child_process";
import { constants } from "node:os";

const graceMs = 10_000;
const watchMs = 500;
const running = new Set();
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopAll(signal));

// npm hands a signal to the shell it started us in, and the shell dies of it without a word to us.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stopAll("SIGTERM");
  }, watchMs).unref();
}

/** A terminal sends Ctrl-C to the whole group, so the children already have it; anything else is passed on. */
function stopAll(signal) {
  if (running.size === 0) process.exit(128 + constants.signals[signal]);
  if (!(signal === "SIGINT" && process.stdin.isTTY)) for (const child of running) child.kill(signal);
  if (stopping) return;
  stopping = true;
  setTimeout(() => {
    for (const child of running) child.kill("SIGKILL");
  }, graceMs).unref();
}

function started(file, args, options) {
  const child = spawn(file, args, options);
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  }).finally(() => running.delete(child));
  return { child, ended };
}

/** Runs a program in this terminal and resolves to its exit code. */
export function run([file, ...args], { env, cwd }) {
  return started(file, args, { env, cwd, stdio: "inherit" }).ended;
}

/** Runs several programs at once; the first to end ends the others, and its exit code is the result. */
export async function runTogether(programs, { env }) {
  const all = programs.map(([file, ...args]) => started(file, args, { env, stdio: "inherit" }));
  const code = await Promise.race(all.map(({ ended }) => ended));
  for (const { child } of all) if (child.exitCode === null) child.kill("SIGTERM");
  await Promise.all(all.map(({ ended }) => ended));
  return code;
}

/** Runs a program quietly; resolves to `{ code, output }`, and hands each line to `onLine` as it comes. */
export async function capture(file, args, { env, cwd, shell, onLine = () => {} } = {}) {
  const { child, ended } = started(file, args, { env, cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
      for (const line of text.split("\n")) if (line.trim()) onLine(line.trim());
    });
  const code = await ended;
  if (stopping) process.exit(130);
  return { code, output };
}
