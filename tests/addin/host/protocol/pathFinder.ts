import type { ExcelHost } from "../excelHost.ts";
import { HostError, HostGap } from "../hostError.ts";
import { CustomFunctions } from "../objects/customFunctions.ts";
import { HostObject } from "../objects/hostObject.ts";
import { Internal } from "../objects/internal.ts";
import { Workbook } from "../objects/workbook.ts";
import { pathType, type ArgumentInfo, type ObjectPath } from "./wire.ts";

/** Follows the object paths of one batch, each once: a method in a path is a call, and calling it twice would do it twice. */
export function pathFinder(host: ExcelHost, paths: Readonly<Record<number, ObjectPath>>) {
  const found = new Map<number, HostObject | null>();
  const object = (id: number): HostObject | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (!path) throw new HostGap(`no object path ${id}`);
    const reached = follow(path);
    found.set(id, reached);
    return reached;
  };
  const args = (info?: ArgumentInfo): unknown[] => (info?.Arguments ?? []).map((argument, index) => {
    const reference = info?.ReferencedObjectPathIds?.[index];
    return typeof reference === "number" && reference > 0 ? object(reference) : argument;
  });
  const follow = (path: ObjectPath): HostObject | null => {
    if (path.ObjectPathType === pathType.root) return new Workbook(host);
    if (path.ObjectPathType === pathType.nothing) return null;
    if (path.ObjectPathType === pathType.made) return made(host, path.Name);
    if (path.ObjectPathType === pathType.reference) return kept(host, path.Name);
    const parent = path.ParentObjectPathId ? object(path.ParentObjectPathId) : null;
    // What hangs on a null object is a null object.
    if (parent === null) return null;
    const value = path.ObjectPathType === pathType.property ? parent.read(path.Name) : parent.call(path.ObjectPathType === pathType.indexer ? "_Index" : path.Name, args(path.ArgumentInfo));
    if (value !== null && !(value instanceof HostObject)) throw new HostGap(`${parent.kind}.${path.Name} gives no object`);
    return value;
  };
  return { object, args };
}

function made(host: ExcelHost, name: string): HostObject {
  if (name.includes("AddinInternalService")) return new Internal(host);
  if (/CustomFunction/i.test(name)) return new CustomFunctions(host);
  throw new HostGap(`new ${name}`);
}

function kept(host: ExcelHost, reference: string): HostObject {
  const object = host.references.get(reference);
  if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
  return object;
}
