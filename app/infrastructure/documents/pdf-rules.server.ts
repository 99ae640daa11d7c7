/**
 * The straight lines that a PDF page draws, as rules of tables: strokes, and rectangles so thin that
 * they are lines. Units are PDF points with the origin at the bottom left (ISO 32000-1, 8.5).
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PdfRule } from './pdf-grids.ts';

type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
};
type Matrix = readonly [number, number, number, number, number, number];
type Box = { left: number; right: number; bottom: number; top: number };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Thicker than this is an area, not a line. */
const MAX_THICKNESS = 3;
const MIN_LENGTH = 6;
/** A page with more is a drawing. */
const MAX_RULES = 2_000;
const PAINTED = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKED = new Set<number>([OPS.stroke, OPS.closeStroke]);

/** Empty for a page that draws none, or so many that it is a picture. */
export function rulesOf({ fnArray, argsArray }: Operators): readonly PdfRule[] {
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  for (const [index, operator] of fnArray.entries()) {
    const drawn = argsArray[index];
    if (operator === OPS.constructPath) rules.push(...rulesOfPath(drawn, matrix));
    else matrix = matrixAfter(operator, drawn, matrix, saved);
    if (rules.length > MAX_RULES) return [];
  }
  return rules;
}

/** How coordinates are read after an operator; `saved` holds those to come back to. */
function matrixAfter(
  operator: number,
  drawn: unknown,
  matrix: Matrix,
  saved: Matrix[],
): Matrix {
  switch (operator) {
    case OPS.save:
      saved.push(matrix);
      return matrix;
    case OPS.paintFormXObjectBegin:
      saved.push(matrix);
      return multiply(matrix, toMatrix(Array.isArray(drawn) ? drawn[0] : null));
    case OPS.restore:
    case OPS.paintFormXObjectEnd:
      return saved.pop() ?? IDENTITY;
    case OPS.transform:
      return multiply(matrix, toMatrix(drawn));
    default:
      return matrix;
  }
}

function toMatrix(given: unknown): Matrix {
  const numbers = isNumbers(given) ? Array.from(given) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function isNumbers(given: unknown): given is ArrayLike<number> & Iterable<number> {
  if (given instanceof Float32Array || given instanceof Float64Array) return true;
  return Array.isArray(given) && given.every((one) => typeof one === 'number');
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The operands are how the path is painted and, in an array, its segments one after the other. */
function rulesOfPath(drawn: unknown, matrix: Matrix): readonly PdfRule[] {
  if (!Array.isArray(drawn)) return [];
  const [paint, segments] = drawn as readonly unknown[];
  if (typeof paint !== 'number' || !PAINTED.has(paint) || !Array.isArray(segments)) return [];
  const [numbers] = segments as readonly unknown[];
  if (!isNumbers(numbers)) return [];
  return boxesOf(Array.from(numbers), matrix).flatMap((box) =>
    rulesOfBox(box, STROKED.has(paint)),
  );
}

/** How many numbers follow a move, a line, a curve, a quadratic curve and an end of a figure. */
const OPERANDS = [2, 2, 6, 4, 0];

/** The boxes around the straight lines of each figure of a path. */
function boxesOf(numbers: readonly number[], matrix: Matrix): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < numbers.length;) {
    const kind = numbers[at] ?? -1;
    const operands = OPERANDS[kind];
    if (operands === undefined) return [];
    const [x = 0, y = 0] = numbers.slice(at + 1, at + 3);
    if (kind === 0)
      boxes.push({ left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity });
    if (kind <= 1) widen(boxes.at(-1), x, y, matrix);
    at += operands + 1;
  }
  return boxes;
}

function widen(box: Box | undefined, x: number, y: number, matrix: Matrix): void {
  if (box === undefined) return;
  const [a, b, c, d, e, f] = matrix;
  const [across, up] = [a * x + c * y + e, b * x + d * y + f];
  box.left = Math.min(box.left, across);
  box.right = Math.max(box.right, across);
  box.bottom = Math.min(box.bottom, up);
  box.top = Math.max(box.top, up);
}

/** A thin box is one rule; a stroked one has four; a filled area has none. */
function rulesOfBox({ left, right, bottom, top }: Box, isStroked: boolean): readonly PdfRule[] {
  const [width, height] = [right - left, top - bottom];
  const across = (at: number): PdfRule => ({ isHorizontal: true, at, from: left, to: right });
  const upright = (at: number): PdfRule => ({ isHorizontal: false, at, from: bottom, to: top });
  if (!(width >= MIN_LENGTH || height >= MIN_LENGTH)) return [];
  if (height <= MAX_THICKNESS) return [across((bottom + top) / 2)];
  if (width <= MAX_THICKNESS) return [upright((left + right) / 2)];
  return isStroked ? [across(bottom), across(top), upright(left), upright(right)] : [];
}
