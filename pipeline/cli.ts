#!/usr/bin/env node
import "./shortRun.ts";
import { commandIn } from "./commands/commandIn.ts";

const args = process.argv.slice(2);

// The main job is bundled by itself: what other commands need of the same is in two dozen pieces, each to be found and read.
const { run } = await (commandIn(args) === "consolidate" ? import("./programs/mainJob.ts") : import("./programs/everyCommand.ts"));
await run(args);
