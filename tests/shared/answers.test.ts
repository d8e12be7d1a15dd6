import { describe, expect, it } from 'vitest';
import { Answer, NonAnswer, nonAnswerCodes } from '../../shared/answers.js';

const id = '0b0c5e0e-6f0f-4c0e-9d2e-2f6f2f7b0c11';

describe('an answer as a client sends it', () => {
  it.each([
    ['a code', { id, item: 'w_rel', value: 1 }],
    ['several codes', { id, item: 'b_exp', value: [1, 2] }],
    ['an amount', { id, item: 'i_total', value: { minor: 100, currency: 'USD', period: 1 } }],
    ['parts', { id, item: 'r_promo', value: { month: '2026-01', duties: 1 } }],
    ['a reason', { id, item: 'w_rel', nonAnswer: 'prefer-not' }],
    ['a confirmed earlier answer', { id, item: 'w_field', value: 3, mode: 'confirmed', earlier: 'confirm' }],
    [
      'words beside a choice',
      { id, item: 'w_field', value: 97, specified: { 97: 'Beekeeping' }, elapsedMs: 5100 },
    ],
  ])('takes %s', (_, answer) => expect(Answer.safeParse(answer).success).toBe(true));

  it.each([
    ['neither value nor reason', { id, item: 'w_rel' }],
    ['both', { id, item: 'w_rel', value: 1, nonAnswer: 'blank' }],
    ['a reason only the server derives', { id, item: 'w_rel', nonAnswer: 'not-reached' }],
    ['an id that is no UUID', { id: '1', item: 'w_rel', value: 1 }],
    ['an item name SPSS cannot take', { id, item: 'W-Rel', value: 1 }],
    ['a truth value', { id, item: 'w_rel', value: true }],
    ['a nested object', { id, item: 'w_rel', value: { a: { b: 1 } } }],
    ['more than a day', { id, item: 'w_rel', value: 1, elapsedMs: 86_400_001 }],
    ['an unknown field', { id, item: 'w_rel', value: 1, ip: '127.0.0.1' }],
  ])('refuses %s', (_, answer) => expect(Answer.safeParse(answer).success).toBe(false));

  it('counts as typed unless it says otherwise', () =>
    expect(Answer.parse({ id, item: 'w_rel', value: 1 }).mode).toBe('typed'));
});

describe('reasons for a missing value', () => {
  it('have each their own export code, outside every range', () => {
    const codes = NonAnswer.options.map((reason) => nonAnswerCodes[reason]);
    expect(codes).toEqual([-1, -2, -3, -4, -5, -6, -7]);
  });
});
