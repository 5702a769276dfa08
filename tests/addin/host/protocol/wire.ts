/** The parts of Microsoft's ProcessQuery messages that this host reads. */
export interface ArgumentInfo { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly (number | null)[] | null }

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Skip?: number; readonly Top?: number }

export interface Query { readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<number, ObjectPath>>; readonly AutoKeepReference?: boolean }

export interface Answer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly HttpStatusCode: number; readonly Location: string; readonly ActionIndex: number };
}

/** How an object is reached. */
export const pathType = { root: 1, made: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export const actionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
