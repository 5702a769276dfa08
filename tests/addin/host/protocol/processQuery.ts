import type { ExcelHost } from "../excelHost.ts";
import { HostError, HostGap } from "../hostError.ts";
import { HostObject } from "../objects/hostObject.ts";
import { answerQuery } from "./answerQuery.ts";
import { pathFinder } from "./pathFinder.ts";
import { actionType, type Action, type Answer, type Query } from "./wire.ts";

/** Runs one batch. As in Excel an error stops it, and what it did before that stays done. */
export function processQuery(host: ExcelHost, query: Query): Answer {
  const answer: Answer = { Results: [], TraceIds: [] };
  const find = pathFinder(host, query.ObjectPaths);
  for (const [index, action] of query.Actions.entries()) {
    try {
      host.faults.atAction(index);
      // A trace marker proves that the batch came this far; it wants a result as well, or event handlers are never told.
      if (action.ActionType === actionType.trace) answer.TraceIds.push(action.Id);
      const value = action.ActionType === actionType.trace ? null : act(host, action, find, query.AutoKeepReference === true);
      answer.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { ...answer, Error: said(host, error, action, index) };
    }
  }
  return answer;
}

function act(host: ExcelHost, action: Action, find: ReturnType<typeof pathFinder>, keep: boolean): unknown {
  const object = find.object(action.ObjectPathId);
  const args = find.args(action.ArgumentInfo);
  if (action.ActionType === actionType.instantiate) return object === null ? null : host.identity(object, keep);
  if (action.ActionType === actionType.query) return object === null ? null : answerQuery(host, object, action.QueryInfo ?? {});
  if (action.Name === "_KeepReference") return object === null ? null : host.identity(object, true);
  // Setting or calling on what is not there is an error in Excel too.
  if (object === null) throw new HostError("InvalidObjectPath", `The object path for ${action.Name} is a null object.`);
  if (action.ActionType === actionType.set) { object.assign(action.Name, args[0]); return null; }
  if (action.ActionType !== actionType.method) throw new HostGap(`action type ${action.ActionType}`);
  const value = object.call(action.Name, args) ?? null;
  return value instanceof HostObject ? host.identity(value, true) : value;
}

function said(host: ExcelHost, error: unknown, { Name }: Action, index: number): NonNullable<Answer["Error"]> {
  if (error instanceof HostError) return { Code: error.code, Message: error.message, HttpStatusCode: error.status, Location: Name, ActionIndex: index };
  if (!(error instanceof HostGap)) throw error;
  host.gaps.push(error.message);
  return { Code: "TestHostGap", Message: `The test host does not model this: ${error.message}`, HttpStatusCode: 501, Location: Name, ActionIndex: index };
}
