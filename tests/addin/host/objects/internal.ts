import { HostObject } from "./hostObject.ts";

/** The add-in tells that its ribbon actions are in place. */
export class Internal extends HostObject {
  NotifyActionHandlerReady(): void {}
}
