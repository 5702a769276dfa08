import type { ExcelHost } from "../excelHost.ts";
import { HostGap } from "../hostError.ts";
import { HostCollection, HostObject } from "../objects/hostObject.ts";
import type { QueryInfo } from "./wire.ts";

/** What `load` asked for: named properties only, of an object or of every item in a collection. */
export function answerQuery(host: ExcelHost, object: HostObject, { Select, Expand, Skip = 0, Top }: QueryInfo): Record<string, unknown> {
  const wanted = Select && Select.length > 0 ? Select : (Expand ?? []);
  if (wanted.length === 0) throw new HostGap(`${object.kind}.load() without properties`);
  const answer = host.identity(object, false);
  if (object instanceof HostCollection) {
    // The client has taken «items/» away already, where it was written.
    const ofItems = wanted.map((name) => name.replace(/^items(?:\/|$)/i, "")).filter((name) => name !== "" && !/^count$/i.test(name));
    const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    if (wanted.some((name) => /^count$/i.test(name))) answer["Count"] = object.Count;
    answer["_Items"] = items.map((item: HostObject) => (ofItems.length > 0 ? answerQuery(host, item, { Select: ofItems }) : host.identity(item, false)));
    return answer;
  }
  for (const [name, below] of grouped(wanted)) {
    const value = object.read(name);
    answer[name] = !(value instanceof HostObject) ? value : below.length > 0 ? answerQuery(host, value, { Select: below }) : host.identity(value, false);
  }
  return answer;
}

/** `format/fill/color` under `Format`: the first name, and what is asked for below it. */
function grouped(wanted: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of wanted) {
    const [first = "", ...rest] = path.split("/");
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    groups.set(name, [...(groups.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  return groups;
}
