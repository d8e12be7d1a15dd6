import type { Item } from '../instrument.js';

const standIns = new WeakSet<Item>();

/** Marks an item that stands for one that could not be read: what its answer can be is not known. */
export const markStandIn = (item: Item): void => void standIns.add(item);

/** Whether an item only stands for one that could not be read. */
export const isStandIn = (item: Item): boolean => standIns.has(item);
