import { noChange as e, nothing as t, html as s, LitElement as n, css as i } from 'lit';
import { directive as r, Directive as a } from 'lit/directive.js';
import {
  scopeOf as o,
  minorPerUnit as l,
  offeredRows as c,
  offeredChoices as p,
} from './tmp/measure/base/shared/progress.js';
import { evaluateSource as d } from './tmp/measure/base/shared/expression.js';
const u = r(
    class extends a {
      render(e, t) {
        return e;
      }
      update(t, [s, n]) {
        const i = t.element,
          r = i[t.name];
        return ((n ? n(r) : r === s) || (i[t.name] = s), e);
      }
    },
  ),
  m = (e) => e.split(/\s+/),
  g = m(
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT\n  BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH\n  ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT\n  HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS\n  LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI\n  NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG\n  SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG\n  UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK',
  ),
  h = m(
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD\n  CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP\n  GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD\n  KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO\n  NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE\n  SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV\n  WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG',
  ),
  v = m(
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de\n  dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id\n  ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu\n  lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu\n  rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr\n  ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu',
  ),
  b = { kind: 'shape' },
  $ = (e) => 'object' == typeof e && null !== e && !Array.isArray(e),
  y = (e) => 'string' == typeof e && /^\d{4}-(0[1-9]|1[0-2])$/.test(e),
  f = (e, t) => {
    for (const s of e) {
      const e = t(s);
      if (e) return e;
    }
  },
  x = (e, { min: t, max: s, step: n }) => {
    if ('number' != typeof e || !Number.isFinite(e)) return b;
    if (e < t) return { kind: 'low', limit: t };
    if (e > s) return { kind: 'high', limit: s };
    const i = (e - t) / n;
    return Math.abs(i - Math.round(i)) > 1e-9 ? { kind: 'step', limit: n } : void 0;
  },
  w = (e, t) => Object.keys(e).every((e) => t.includes(e)),
  k = 9e15,
  S = (e, t) =>
    $(e) && w(e, ['minor', 'currency', 'period']) && 'number' == typeof e.minor && Number.isInteger(e.minor)
      ? Math.abs(e.minor) > k
        ? { kind: 'high', limit: k }
        : 'string' == typeof e.currency &&
            h.includes(e.currency) &&
            (void 0 === e.period || [1, 2, 3, 4].includes(e.period))
          ? e.minor < 0 && !t.allowNegative
            ? { kind: 'low', limit: 0 }
            : void 0
          : { kind: 'choice' }
      : b,
  A = (e, t) => (t.some((t) => t.value === e) ? void 0 : { kind: 'choice' }),
  M = (e) => (t) => ('string' == typeof t && e.includes(t) ? void 0 : { kind: 'choice' }),
  D = (e, t) =>
    Array.isArray(e) && e.length && new Set(e).size === e.length
      ? t.some(
          ({ value: t, exclusive: s }) =>
            s && e.includes(t) && e.some((e) => e !== t && (!0 === s || s.includes(e))),
        )
        ? { kind: 'choice' }
        : f(e, (e) => A(e, t))
      : b,
  N = (e, t) => e.choices ?? t.choiceLists[e.choicesFrom ?? ''] ?? [],
  T = (e, t) => ($(e) && Object.keys(e).length ? f(Object.entries(e), ([e, s]) => t(s, e)) : b),
  R = (e, t, s) => {
    switch (e.type) {
      case 'radiogroup':
        return e.bandsBy ? x(t, { min: 1, max: 10, step: 1 }) : A(t, N(e, s));
      case 'checkbox':
        return D(t, N(e, s));
      case 'boolean':
      case 'consent':
        return 0 === t || 1 === t ? void 0 : b;
      case 'rating':
      case 'slider':
      case 'number':
      case 'integer':
        return x(t, e);
      case 'country':
        return M(g)(t);
      case 'language':
        return M(v)(t);
      case 'currency':
        return M(h)(t);
      case 'month':
        return y(t) ? void 0 : b;
      case 'month-range': {
        const e = t;
        return $(e) && w(e, ['from', 'to']) && y(e.from) && y(e.to)
          ? e.from > e.to
            ? { kind: 'order' }
            : void 0
          : b;
      }
      case 'money':
        return S(t, e);
      case 'money-list':
        return T(t, (t, s) => (e.rows.some((e) => String(e.value) === s) ? S(t, e) : { kind: 'choice' }));
      case 'money-or-percent':
        return $(t) && 'amount' in t && 'percent' in t
          ? b
          : T(t, (t, s) =>
              'amount' === s
                ? S(t, e)
                : 'percent' === s
                  ? x(t, { min: 0, max: 1e3, step: 0.1 })
                  : 'month' === s && y(t)
                    ? void 0
                    : b,
            );
      case 'shares': {
        const s = T(t, (t, s) =>
          e.rows.some((e) => String(e.value) === s)
            ? x(t, { min: 0, max: 100, step: 1 })
            : { kind: 'choice' },
        );
        if (s) return s;
        const n = Object.values(t).reduce((e, t) => e + t, 0);
        return 100 === n ? void 0 : { kind: 'total', limit: n };
      }
      case 'matrix': {
        const n = e.rows ?? s.choiceLists[e.rowsFrom ?? ''] ?? [];
        return T(t, (t, s) =>
          n.some((e) => String(e.value) === s)
            ? 'does-not-apply' === t
              ? void 0
              : A(t, e.columns)
            : { kind: 'choice' },
        );
      }
      case 'compound':
        return T(t, (t, s) => {
          const n = e.parts.find((e) => e.name === s);
          return n
            ? ((e, t) => {
                switch (t.type) {
                  case 'radiogroup':
                    return A(e, t.choices);
                  case 'checkbox':
                    return D(e, t.choices);
                  case 'boolean':
                    return 0 === e || 1 === e ? void 0 : b;
                  case 'month':
                    return y(e) ? void 0 : b;
                  case 'money':
                    return S(e, t);
                  default:
                    return x(e, t);
                }
              })(t, n)
            : b;
        });
      case 'text':
        return 'string' == typeof t && t.trim()
          ? t.length > e.maxLength
            ? { kind: 'long', limit: e.maxLength }
            : void 0
          : b;
      case 'email':
        return 'string' == typeof t &&
          (n = t).length <= 254 &&
          /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;.]+(\.[^\s@<>"(),:;.]+)+$/.test(n)
          ? void 0
          : { kind: 'email' };
    }
    var n;
  },
  C = (e, t = 100) => {
    const s = Math.floor(t / e.length),
      n = t - s * e.length;
    return Object.fromEntries(e.map((e, t) => [String(e), s + (t < n ? 1 : 0)]));
  },
  P = (e) => (e && 'object' == typeof e ? e : {}),
  B = (e) => ('string' == typeof e ? e : ''),
  G = ({ instrument: e, answers: t, facts: s }, n) => (n ? d(n, o(e, t, s)) : void 0),
  O = (e, { currency: t }) => B(G(e, t)),
  I = (e, { period: t }) => Number(G(e, t) ?? 0),
  L = (e, t, s, n) => {
    const i = I(e, t);
    return { minor: Math.round(s * E(n)), currency: n, ...(i && { period: i }) };
  },
  E = (e) => (e ? l(e) : 100),
  K = /^(number|integer|country|language|currency|text|shares|mon.*)$/,
  z = (e, t) => {
    const { item: s, instrument: n } = e;
    let i = t;
    return (
      'number' == typeof i &&
        ('money' === s.type && (i = L(e, s, i, O(e, s))),
        ('number' !== s.type && 'integer' !== s.type) ||
          (i = s.min + Math.round((i - s.min) / s.step) * s.step)),
      void 0 === i || R(s, i, n) ? void 0 : i
    );
  },
  F = (e) => {
    const { item: t, instrument: s, answers: n, facts: i, suggestion: r } = e;
    if (!K.test(t.type)) return;
    if ('shares' !== t.type || !t.rowsIn || void 0 !== r) return z(e, r);
    const { asked: a, others: o } = c(t, s, n, i);
    return a.length && o.length ? C(a.map(({ value: e }) => e)) : void 0;
  },
  U = (e) => `${e.labelId}-control`,
  q = ({ given: e }) => void 0 === e?.value && !e?.nonAnswer,
  H = (e) => (q(e) ? F(e) : e.given?.value),
  j = (e) => e.give(void 0 === F(e) ? void 0 : { nonAnswer: 'blank' }),
  Z = (e, t) => (void 0 === t || '' === t ? j(e) : e.give({ value: t })),
  W = (e, t) => {
    const s = Object.entries(t).filter(([, e]) => void 0 !== e);
    Z(e, s.length ? Object.fromEntries(s) : void 0);
  },
  Y = (e, t, s = `${e.labelId}-${t}`) => {
    const n = P(e.given?.value);
    return {
      ...e,
      labelId: s,
      suggestion: void 0,
      given: t in n ? { ...e.given, value: n[t] } : void 0,
      give: (s) => W(e, { ...n, [t]: s?.value }),
    };
  },
  V = ({ helpId: e, errorId: s }, n) => [e, s, n].filter(Boolean).join(' ') || t,
  J = (e) => (e ? 'true' : t),
  X = ({ text: e, hint: t, below: s }) => 'string' == typeof e && e.length <= 34 && !t && !s,
  Q = (e, n, i = '') => {
    const { labelId: r, problem: a, readOnly: o, wide: l, words: c } = e,
      p = i || (l && n.length > 5 && n.every(X) ? 'columns' : 'list');
    return s`<div class="ps-choices ps-${p}" @keydown=${({ target: t, key: s }) => {
      'radio' === t.type && /^(Delete|Backspace)$/.test(s) && !o && j(e);
    }}>${n.map(({ kind: e, text: n, hint: i, isChosen: l, isSuggested: p, turn: d, below: m }) => s`<div class="ps-option"><label class="ps-choice" part="choice"> <input type=${e} name=${r} aria-invalid=${J('checkbox' === e && a)} ?disabled=${o} .checked=${u(l)} @change=${({ target: e }) => d(e.checked, e)}/> <span> ${n} ${p ? s`<em>${c.suggestedChoice}</em>` : t} ${i ? s`<small>${i}</small>` : t} </span> </label> ${l && m ? m : t}</div>`)}</div>`;
  },
  _ = ({ text: e, words: t }, s) => e(s.text) || t.nonAnswers[s.reason],
  ee = (e, t) =>
    (e.item.nonAnswers ?? [])
      .filter(({ reason: t }) => 'matrix' !== e.item.type || 'does-not-apply' !== t)
      .map((s) => ({
        kind: t,
        text: _(e, s),
        isChosen: e.given?.nonAnswer === s.reason,
        turn: (t) => (t ? e.give({ nonAnswer: s.reason }) : j(e)),
      })),
  te = (e, t, s) => ({
    kind: 'radio',
    text: s,
    isChosen: e.given?.value === t,
    isSuggested: !e.given && e.suggestion === t,
    turn: () => e.give({ value: t }),
  }),
  se = /\p{Nd}/u,
  ne = (e) => {
    let t = 0;
    for (; t < 9 && se.test(String.fromCodePoint(e.codePointAt(0) - t - 1));) t++;
    return String(t);
  },
  ie = (e, t, s) => e.toLocaleString(t, { maximumFractionDigits: 6, useGrouping: 'min2', ...s }),
  re = (e, t) => ie(e / 100, t, { style: 'percent', maximumFractionDigits: 1 }),
  ae = (e) => {
    const { item: t, words: s, text: n } = e;
    return Q(
      e,
      [te(e, 1, n(t.trueText) || s.yes), te(e, 0, n(t.falseText) || s.no), ...ee(e, 'radio')],
      'row',
    );
  },
  oe = (e, t) => {
    if (!t.specify) return;
    const { given: n, words: i, text: r, readOnly: a } = e,
      o = String(t.value);
    return s`<label class="ps-specify"> ${i.specify}<span class="unseen">: ${r(t.text)}</span> <input class="ps-input" part="input" maxlength=${t.specify} autocomplete="off" ?readonly=${a} .value=${u(n?.specified?.[o] ?? '')} @input=${({
      target: t,
    }) => {
      const { [o]: s, ...i } = n?.specified ?? {};
      e.give({ value: n?.value, specified: { ...i, ...(t.value && { [o]: t.value }) } });
    }}/> </label>`;
  },
  le = ({ exclusive: e }, t) => !0 === e || Boolean(e?.includes(t.value)),
  ce = (e) => {
    const { item: t, instrument: s, answers: n, facts: i, given: r } = e,
      a = Array.isArray(r?.value) ? r.value : [],
      o = p({ ...t, randomise: void 0 }, s, n, i),
      l = p(t, s, n, i).map((t) => ({
        kind: 'checkbox',
        text: e.text(t.text),
        hint: e.text(t.hint),
        isChosen: a.includes(t.value),
        turn: (s) =>
          ((t, s) => {
            const n = o.filter((e) => {
                return e.value === t.value
                  ? s
                  : ((n = e), a.includes(n.value) && !(s && (le(t, n) || le(n, t))));
                var n;
              }),
              i = r?.specified;
            n.length ? e.give({ value: n.map(({ value: e }) => e), ...(i && { specified: i }) }) : j(e);
          })(t, s),
        below: oe(e, t),
      }));
    return Q(e, [...l, ...ee(e, 'checkbox')]);
  },
  pe = {
    AE: 'UAE',
    CD: 'DRC',
    CI: 'Ivory Coast',
    CZ: 'Czech Republic',
    GB: 'UK Britain England Scotland',
    NL: 'Holland',
    TR: 'Turkey',
    US: 'USA America',
  },
  de = {},
  ue = (e, t, s) => {
    const n = (t, n = s) => new Intl.DisplayNames([n, 'en'], { type: e }).of(t) ?? t;
    return (de[e + s + t.length] ??= t
      .map((t) => {
        const i = n(t),
          r = 'region' === e ? pe[t] : 'language' === e ? n(t, t) : t;
        return { value: t, text: i.charAt(0).toLocaleUpperCase(s) + i.slice(1), also: r };
      })
      .sort((e, t) => e.text.localeCompare(t.text, s)));
  },
  me = (e, t) => {
    const { decimals: n, value: i } = t,
      { language: r } = e,
      a = (e) =>
        ((e, t, s) => {
          const n = e.trim();
          if (!n) return;
          const i = n
              .replace(/\p{Nd}/gu, ne)
              .replace(/[\s\p{Sc}\p{Cf}'’٬]/gu, '')
              .replace(/[−–]/g, '-')
              .replace('٫', '.'),
            [, r, a, o = ''] = /^(-?[\d.,]*?)(?:([.,])(\d*))?$/.exec(i) ?? [];
          if (void 0 === r) return n;
          const l = void 0 !== a && r.includes(a),
            c = !/[.,]/.test(r) && 0 !== Number(r),
            p = s > 2 && a === (1.5).toLocaleString(t)[1],
            d = 3 === o.length && (l || (c && !p));
          if (l && !d) return n;
          const u = Number(r.replace(/[.,]/g, '') + (d ? '' : '.') + o);
          return Number.isNaN(u) ? n : u;
        })(e, r, n),
      o = (e) => {
        if ('number' != typeof e) return 'string' == typeof e ? e : '';
        const s = e % 1 ? n : 0;
        return ie(e, r, t.isAmount && { useGrouping: !0, minimumFractionDigits: s });
      };
    return s`<input id=${t.id} class="ps-input ps-number" part="input" inputmode=${t.isSigned ? 'text' : n ? 'decimal' : 'numeric'} autocomplete="off" aria-describedby=${V(e, t.describedBy)} aria-invalid=${J(e.problem)} aria-required=${J(e.item.isRequired)} ?readonly=${e.readOnly} .value=${u(o(i), (e) => a(e) === i)} @input=${({ target: e }) => t.take(a(e.value), e)} @change=${({ target: e }) => (e.value = o(a(e.value)))}/>`;
  },
  ge = (e, t, n, i, r) =>
    s`<select class="ps-input" part="input" aria-label=${t} aria-describedby=${V(e)} aria-invalid=${J(e.problem && !n)} ?disabled=${e.readOnly} @change=${({ target: e }) => r(e.value)}> ${[{ value: '', text: t }, ...i].map((e) => s`<option value=${e.value} ?disabled=${e.isOff} .selected=${u(e.value === n)}> ${e.text}</option>`)}</select>`,
  he = (e, t, s) => {
    const n = O(e, t);
    return (t.currencyFixed && n) || B(P(s).currency) || n;
  },
  ve = (e) => {
    const { minor: t, currency: s } = P(e);
    return 'number' == typeof t ? t / E(B(s)) : t;
  },
  be = (e, t, s, n) => ('number' == typeof s ? L(e, t, s, n) : s && { minor: s, currency: n }),
  $e = (e, t, s, n, i, r) =>
    me(e, {
      id: s,
      value: ve(n),
      decimals: Math.log10(E(i)),
      isAmount: !0,
      isSigned: t.allowNegative,
      describedBy: `${e.labelId}-terms`,
      take: (s, n) => {
        const a = n.closest('.ps-money').querySelector('.ps-currency select');
        r(be(e, t, s, a?.value ?? i));
      },
    }),
  ye = (e, t) => Boolean(t.currencyFixed && O(e, t)),
  fe = (e, n, i, r) => {
    if (ye(e, n)) return t;
    const { words: a, language: o } = e,
      l = ue('currency', h, o).map(({ value: e, text: t }) => ({ value: String(e), text: `${e} · ${t}` }));
    return s`<span class="ps-currency">${ge(e, a.currency, i, l, r)}</span>`;
  },
  xe = (e, t, n) =>
    s`<span id="${e.labelId}-terms"> <span class=${ye(e, t) ? '' : 'unseen'}>${n}</span> ${e.words.periods[I(e, t)]} </span>`,
  we = (e, t, n, i, r) => {
    const a = he(e, t, i);
    return s`<div class="ps-field ps-money">${$e(e, t, n, i, a, r)} ${fe(e, t, a, (s) => {
      void 0 !== ve(i) && r(be(e, t, ve(i), s));
    })} ${xe(e, t, a)}</div>`;
  },
  ke = (e) => we(e, e.item, U(e), H(e), (t) => Z(e, t)),
  Se = /^(hu|ja|ko|lt|mn|zh)/,
  Ae = (e, t) =>
    new Date(Date.UTC(2e3, e)).toLocaleDateString(t, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
  Me = (e, t, { min: n, max: i }, r) => {
    const { words: a, language: o, facts: l } = e,
      c = parseInt(l.month),
      p = B(G(e, n)) || c - 60 + '-01',
      d = B(G(e, i)) || `${c + 10}-12`,
      [u = '', m = ''] = B(t).split('-'),
      g = (e) => e.length > 6 && (e < p || e > d),
      h = (e, t) => {
        const s = g(e) ? t : e;
        r('-' === s ? void 0 : s);
      },
      v = Array.from({ length: 12 }, (e, t) => {
        const s = String(t + 1).padStart(2, '0');
        return { value: s, text: Ae(t, o), isOff: g(`${u}-${s}`) };
      }),
      b = [];
    for (let e = parseInt(p); e <= parseInt(d); e++)
      b.push({ value: String(e), text: ie(e, o, { useGrouping: !1 }) });
    p < l.month && b.reverse();
    const $ = [
      ge(e, a.month, m, v, (e) => h(`${u}-${e}`, `-${e}`)),
      ge(e, a.year, u, b, (e) => h(`${e}-${m}`, `${e}-`)),
    ];
    return s`<div class="ps-field">${Se.test(o) ? $.reverse() : $}</div>`;
  },
  De = (e, t) => s`<fieldset><legend class="ps-label">${e}</legend>${t}</fieldset>`,
  Ne = (e) => Me(e, H(e), e.item, (t) => Z(e, t)),
  Te = (e) => {
    const { item: n, text: i } = e,
      r = U(e);
    return s`<div class="ps-field">${me(e, { id: r, value: H(e), decimals: n.step % 1 ? 1 : 0, isSigned: n.min < 0, describedBy: n.unit && `${r}-unit`, take: (t) => Z(e, t) })} ${n.unit ? s`<span id="${r}-unit">${i(n.unit)}</span>` : t}</div>`;
  },
  Re = (e) => Te(e),
  Ce = (e) =>
    e
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  Pe = ({ value: e, text: t, also: s }, n) => {
    const i = Ce(t);
    return [i, Ce(String(e))].includes(n)
      ? 0
      : i.startsWith(n)
        ? 1
        : ` ${i} ${Ce(s ?? '')}`.includes(` ${n}`)
          ? 2
          : i.includes(n)
            ? 3
            : 4;
  },
  Be = (e, t, s = 3) => {
    const n = Ce(t);
    if (!n) return e;
    const i = new Map(e.map((e) => [e, Pe(e, n)]));
    return e.filter((e) => i.get(e) <= s).sort((e, t) => i.get(e) - i.get(t));
  };
class Ge extends n {
  static {
    this.properties = { context: { attribute: !1 }, options: { attribute: !1 } };
  }
  #e;
  #t = !1;
  #s = -1;
  createRenderRoot() {
    return this;
  }
  get #n() {
    return Be(this.options, this.#e ?? '');
  }
  get #i() {
    const e = H(this.context);
    return this.options.find((t) => t.value === e);
  }
  #r(e, t = -1, s = this.#e) {
    ((this.#t = e && !this.context.readOnly), (this.#s = t), (this.#e = s), this.requestUpdate());
  }
  #a() {
    ((this.#e = void 0), this.#r(!1));
  }
  #o() {
    this.#t || this.#r(!0, this.#n.indexOf(this.#i));
  }
  #l(e) {
    (this.#a(), e !== this.#i?.value && Z(this.context, e));
  }
  #c() {
    const e = this.#e;
    void 0 === e ? this.#a() : this.#l(e.trim() ? (Be(this.options, e, 0)[0] ?? this.#i)?.value : void 0);
  }
  #p({ target: e }) {
    const { value: t } = e;
    this.#r(!0, t.trim() ? 0 : -1, t);
  }
  #d(e) {
    const { key: t } = e,
      s = this.#n,
      n = s.length - 1,
      i = this.#s,
      r = 'ArrowDown' === t || 'ArrowUp' === t,
      a = { ArrowDown: i < n ? i + 1 : 0, ArrowUp: i > 0 ? i - 1 : n, Home: 0, End: n };
    if (!e.isComposing && (this.#t || r)) {
      if (this.#t)
        if (t in a) this.#r(!0, a[t]);
        else if ('Escape' === t) this.#a();
        else {
          if ('Enter' !== t) return;
          s[i] && this.#l(s[i].value);
        }
      else this.#o();
      (e.preventDefault(), e.stopPropagation());
    }
  }
  #u() {
    (this.querySelector('input').focus(), this.#l(void 0));
  }
  updated() {
    this.querySelector('.ps-active')?.scrollIntoView({ block: 'nearest' });
  }
  #m(e, t) {
    const n = this.#i;
    return s`<ul class="ps-found" id="${e}-list" role="listbox" aria-labelledby=${this.context.labelId}> ${t.map((t, i) => s`<li id="${e}-${i}" role="option" class=${i === this.#s ? 'ps-active' : ''} aria-selected=${t === n} @mousedown=${(e) => e.preventDefault()} @click=${() => this.#l(t.value)}> ${t.text}</li>`)}</ul>`;
  }
  render() {
    const { words: e, problem: n, item: i, readOnly: r } = this.context,
      a = U(this.context),
      o = this.#t ? this.#n : [],
      l = o.length,
      c = this.#i;
    return s`<div class="ps-search"><input id=${a} class="ps-input" part="input" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded=${l > 0} aria-controls=${l ? `${a}-list` : t} aria-activedescendant=${o[this.#s] ? `${a}-${this.#s}` : t} aria-describedby=${V(this.context)} aria-invalid=${J(n)} aria-required=${J(i.isRequired)} placeholder=${e.search} ?readonly=${r} .value=${u(this.#e ?? c?.text ?? '')} @input=${this.#p} @keydown=${this.#d} @click=${this.#o} @blur=${this.#c}/> ${c && !r ? s`<button type="button" class="ps-empty" aria-label=${e.clearAnswer} @click=${this.#u}></button>` : t}</div>${l ? this.#m(a, o) : t} <p role="status" class=${l ? 'unseen' : 'quiet'}> ${this.#t && this.#e ? e.found(l) : t}</p>`;
  }
}
customElements.get('program-survey-search') || customElements.define('program-survey-search', Ge);
const Oe = (e, t) => s`<program-survey-search .context=${e} .options=${t}></program-survey-search>`,
  Ie = ({ words: e, language: t, text: s }, n) => {
    if (!n.band) return s(n.text);
    const { currency: i, over: r, upTo: a } = n.band,
      [o, l] = [r, a].map((e) => e && ie(e, t, { useGrouping: !0 }));
    return e.band(i, o || '', l || '');
  },
  Le = (e) => {
    const { item: n, instrument: i, answers: r, facts: a, given: o } = e,
      l = p(n, i, r, a);
    if ('search' === n.display) {
      const n = l.map((t) => ({ value: t.value, text: Ie(e, t) })),
        i = l.find(({ value: e }) => e === o?.value);
      return s`${Oe(e, n)}${(i && oe(e, i)) ?? t}`;
    }
    const c = l.map((t) => ({ ...te(e, t.value, Ie(e, t)), hint: e.text(t.hint), below: oe(e, t) }));
    return Q(e, [...c, ...ee(e, 'radio')]);
  },
  Ee = { radiogroup: Le, checkbox: ce, boolean: ae, month: Ne, number: Te, integer: Re, money: ke },
  Ke = ({ item: e, facts: t }) => ('study' === e.offer ? B(t.study.languages).match(/[a-z]+/g) : null),
  ze = ({ item: e, text: t }) =>
    s`<div class="ps-ends" aria-hidden="true"><span>${t(e.lowText)}</span><span>${t(e.highText)}</span></div>`,
  Fe = {
    radiogroup: Le,
    checkbox: ce,
    boolean: ae,
    consent: (e) => ae(e),
    rating: (e) => {
      const { item: n, language: i, text: r } = e,
        { min: a, max: o, step: l, lowText: c, highText: p } = n,
        d = Array.from({ length: Math.floor((o - a) / l) + 1 }, (e, t) => a + t * l),
        u = d.map((t, n) => {
          const a = r(n ? (n === d.length - 1 ? p : void 0) : c);
          return te(e, t, s`${ie(t, i)}<span class="unseen"> ${a}</span>`);
        }),
        m = ee(e, 'radio');
      return s`${Q(e, u, 'steps')}${ze(e)} ${m.length ? Q(e, m, 'row') : t}`;
    },
    slider: (e) => {
      const { item: t, given: n, words: i, language: r, text: a, readOnly: o } = e,
        { min: l, max: c, step: p } = t,
        d = 'number' == typeof n?.value ? n.value : void 0,
        m = void 0 !== d,
        g = m ? `${ie(d, r)} ${a(t.unit)}` : i.notSet,
        h = (t) => {
          const s = Number(t.currentTarget.value);
          (!(t instanceof KeyboardEvent) || 'Enter' === t.key || ' ' === t.key) &&
            s !== d &&
            e.give({ value: s });
        };
      return s`<div class="ps-slider"><output for=${U(e)} class=${m ? '' : 'quiet'}>${g}</output> <input id=${U(e)} class=${m ? '' : 'ps-unset'} part="input" type="range" min=${l} max=${c} step=${p} aria-valuetext=${g} aria-describedby=${V(e)} aria-invalid=${J(e.problem)} ?disabled=${o} .value=${u(String(d ?? l + Math.round((c - l) / 2 / p) * p))} @input=${h} @click=${h} @keydown=${h}/> ${ze(e)}</div>`;
    },
    number: Te,
    integer: Re,
    country: (e) => Oe(e, ue('region', g, e.language)),
    language: (e) => {
      const t = Ke(e),
        s = ue('language', t ?? v, e.language);
      if (!t) return Oe(e, s);
      const n = s.map(({ value: t, text: s }) => te(e, t, s));
      return Q(e, [...n, ...ee(e, 'radio')], 'row');
    },
    currency: (e) => Oe(e, ue('currency', h, e.language)),
    month: Ne,
    'month-range': (e) => {
      const t = P(H(e)),
        n = (s) =>
          De(
            e.words[s],
            Me(e, t[s], e.item, (n) => W(e, { ...t, [s]: n })),
          );
      return s`<div class="ps-parts">${n('from')}${n('to')}</div>`;
    },
    money: ke,
    'money-list': (e) => {
      const { item: t, labelId: n, words: i, language: r, text: a } = e,
        o = P(H(e)),
        l = Object.values(o),
        c = he(e, t, l[0]),
        p = l.reduce((e, t) => e + (Number(ve(t)) || 0), 0),
        d = { useGrouping: !0, minimumFractionDigits: p % 1 ? Math.log10(E(c)) : 0 },
        u = t.rows.filter(({ visibleIf: t }) => !t || !0 === G(e, t));
      return s`<div class="ps-rows ps-money">${fe(e, t, c, (s) => {
        const n = Object.entries(o).map(([n, i]) => [n, be(e, t, ve(i), s)]);
        n.length && W(e, Object.fromEntries(n));
      })} ${u.map(({ value: i, text: r }) => {
        const l = `${n}-${i}`;
        return s`<div><label for=${l}>${a(r)}</label>${$e(e, t, l, o[i], c, (t) => W(e, { ...o, [i]: t }))}</div>`;
      })}<div><span>${i.total}</span> <output>${ie(p, r, d)} ${xe(e, t, c)}</output></div></div>`;
    },
    'money-or-percent': (e) => {
      const { item: t, words: n } = e,
        i = U(e),
        { amount: r, percent: a, month: o } = P(H(e)),
        l = me(e, { id: `${i}-percent`, value: a, decimals: 1, take: (t) => W(e, { month: o, percent: t }) });
      return s`<div class="ps-parts"><div><label class="ps-label" for=${i}>${n.amount}</label> ${we(e, t, i, r, (t) => W(e, { month: o, amount: t }))}</div><div><label class="ps-label" for="${i}-percent">${n.orPercent}</label><div class="ps-field">${l} %</div></div>${De(
        n.since,
        Me(e, o, t, (t) => W(e, { amount: r, percent: a, month: t })),
      )}</div>`;
    },
    shares: (e) => {
      const {
          item: n,
          instrument: i,
          answers: r,
          facts: a,
          words: o,
          language: l,
          labelId: p,
          readOnly: d,
        } = e,
        { asked: u, others: m } = c(n, i, r, a),
        g = P(H(e)),
        h = (e) => Number(g[e]) || 0,
        v = [...u, ...m],
        b = v.reduce((e, { value: t }) => e - h(t), 100),
        $ = b < 0 ? o.tooMuch : o.leftToShare;
      return s`<div class="ps-rows">${v.map(({ value: t, text: n }) => {
        const i = `${p}-${t}`;
        return s`<div><label for=${i}>${e.text(n)}</label> <span class="ps-field">${me(e, { id: i, value: g[t], decimals: 0, take: (s) => W(e, { ...g, [t]: s }) })} %</span></div>`;
      })}<div><output class=${b < 0 ? 'error' : ''}>${$(re(Math.abs(b), l))}</output> ${
        b > 0 && !d
          ? s`<button type="button" @click=${() => {
              const t = (u.length ? u : v).map(({ value: e }) => e),
                s = t.filter((e) => !h(e)),
                n = Object.entries(C(s.length ? s : t, b));
              W(e, { ...g, ...Object.fromEntries(n.map(([e, t]) => [e, h(e) + t])) });
            }}>${o.shareRest}</button>`
          : t
      }</div></div>`;
    },
    matrix: (e) => {
      const { item: n, instrument: i, answers: r, facts: a, given: o, labelId: l, wide: p, text: d } = e,
        { asked: u, others: m } = c(n, i, r, a),
        g = P(o?.value),
        h = (n.nonAnswers ?? []).filter(({ reason: e }) => 'does-not-apply' === e),
        v = [
          ...n.columns.map((e) => ({ value: e.value, name: d(e.text) })),
          ...h.map((t) => ({ value: t.reason, name: _(e, t) })),
        ],
        b = n.moreRows ? m : [],
        $ = (e) => `${l}-${e.value}`;
      return s`<div class=${p ? 'ps-grid' : ''}> ${p ? s`<div class="ps-grid-row quiet" aria-hidden="true"><span class="ps-label"></span><div class="ps-cells">${v.map(({ name: e }) => s`<span>${e}</span>`)}</div></div>` : t} ${[
        ...u,
        ...b,
      ].map((n) => {
        const i = d(n.text),
          r = Y(e, String(n.value));
        return s`<div class="ps-grid-row" id=${$(n)} ?hidden=${b.includes(n) && !(n.value in g)}> <span class="ps-label">${i}</span>${Q(
          r,
          v.map(({ value: e, name: n }) =>
            te(r, e, s`<span class="unseen">${i}: ${p ? n : t}</span>${p ? t : n}`),
          ),
          'cells',
        )}</div>`;
      })}</div>${
        b.length
          ? s`<fieldset><legend class="ps-label">${d(n.moreRows)}</legend>${Q(
              { ...e, labelId: `${l}-more` },
              b.map((t) => ({
                kind: 'checkbox',
                text: d(t.text),
                isChosen: t.value in g,
                turn: (s, n) => {
                  ((n.getRootNode().getElementById($(t)).hidden = !s),
                    t.value in g && Y(e, String(t.value)).give(void 0));
                },
              })),
              'row',
            )}</fieldset>`
          : t
      }`;
    },
    compound: (e) =>
      s`<div class="ps-parts">${e.item.parts.map((t) => {
        const n = t,
          i = { ...Y(e, t.name), item: n },
          r = i.given?.value;
        i.problem = e.problem && void 0 !== r ? R(n, r, e.instrument) : void 0;
        const a = Ee[t.type](i),
          o = e.text(t.title);
        return /number|integer|money/.test(t.type)
          ? s`<div><label class="ps-label" for=${U(i)}>${o}</label>${a}</div>`
          : De(o, a);
      })}</div>`,
    text: (e) => {
      const { item: n, words: i } = e,
        { lines: r, maxLength: a } = n,
        o = U(e),
        l = B(H(e)),
        c = a - l.length;
      return s`<textarea
      id=${o}
      class="ps-input"
      part="input"
      rows=${r}
      maxlength=${a}
      aria-describedby=${V(e, `${o}-hint`)}
      aria-invalid=${J(e.problem)}
      aria-required=${J(n.isRequired)}
      ?readonly=${e.readOnly}
      .value=${u(l)}
      @input=${({ target: t }) => Z(e, r > 1 ? t.value : t.value.replace(/\n/g, ' '))}
    ></textarea>
    <p class="quiet" id="${o}-hint">${i.noNames}</p>
    <p class="quiet" role="status">
      ${c <= Math.max(20, a / 10) ? i.charactersLeft(c) : t}
    </p>`;
    },
    email: (e) => {
      const n = U(e),
        i = B(e.given?.value),
        r = 'given' === i;
      return s`<input id=${n} class="ps-input" part="input" type="email" autocomplete="email" dir="ltr" maxlength="254" aria-describedby=${V(e, r && `${n}-hint`)} aria-invalid=${J(e.problem)} aria-required=${J(e.item.isRequired)} ?readonly=${e.readOnly} .value=${u(r ? '' : i)} @input=${({ target: t }) => Z(e, t.value.trim())}/>${r ? s`<p class="quiet" id="${n}-hint">${e.words.addressKept}</p>` : t}`;
    },
  },
  Ue = (e, { warnings: n, instead: i } = {}) => {
    const { item: r, text: a, labelId: o, helpId: l, errorId: c, problem: p } = e,
      d = i
        ? 'group'
        : ((e) => {
            const { item: t } = e;
            switch (t.type) {
              case 'radiogroup':
                return 'search' === t.display ? 'control' : 'radios';
              case 'language':
                return Ke({ ...e, item: t }) ? 'radios' : 'control';
              case 'boolean':
              case 'consent':
              case 'rating':
                return 'radios';
              case 'checkbox':
                return 'checks';
              default:
                return /^(mon.*-.*|month|shares|matrix|compound)$/.test(t.type) ? 'group' : 'control';
            }
          })(e),
      m = s` ${r.description ? s`<p class="ps-help" id=${l ?? t}>${a(r.description)}</p>` : t} ${
        i ??
        ((e, n) => {
          const { item: i, words: r } = e,
            a = q(e),
            o = 'control' === n || 'group' === n ? ee(e, 'checkbox') : [],
            l = s`${((e) => Fe[e.item.type](e))(e)} ${a && void 0 !== F(e) ? s`<p class="quiet">${r.suggested}</p>` : t} ${o.length ? Q(e, o, 'row') : t} ${((
              e,
              n,
            ) => {
              const { item: i, given: r, words: a, readOnly: o } = e;
              return ('radios' !== n && !/slider|matrix|compound/.test(i.type)) ||
                o ||
                'consent' === i.type ||
                q(e) ||
                'blank' === r?.nonAnswer
                ? t
                : s`<button type="button" class="link ps-clear" @click=${({ target: t }) => {
                    (t.closest('.ps-item').querySelector('input').focus(), j(e));
                  }}>${a.clearAnswer}</button>`;
            })(e, n)}`;
          return i.collapsed
            ? s`<details .open=${u(!0, (e) => e || a)}><summary>${r.answerThis}</summary>${l}</details>`
            : l;
        })(e, d)
      }<div role="alert">${
        p
          ? s`<p class="error" part="error" id=${c ?? t}>${((e) => {
              const { item: t, problem: s, words: n, language: i } = e,
                { problems: r } = n;
              if (!s) return '';
              const { kind: a, limit: o } = s;
              if (q(e)) return r.missing;
              if ('shape' === a && /^(number|integer|money.*|shares)$/.test(t.type)) return r.number;
              if ('choice' === a && t.type.startsWith('money')) return r.currency;
              const l = 'total' === a ? re : ie;
              return r[a](l(Number(o), i));
            })(e)}</p>`
          : t
      }</div><div role="status">${n?.map((n) => (({ words: e }, { text: n, offers: i, keep: r, askReason: a }) => s`<div class="ps-warning" part="warning"><p>${n}</p>${a ? s`<label>${e.keepReason}<input class="ps-input" maxlength="200" autocomplete="off"/></label>` : t}<div class="ps-field">${i.map((e) => s`<button type="button" @click=${e.take}>${e.text}</button>`)} <button type="button" @click=${({ target: e }) => r(e.closest('.ps-warning').querySelector('input')?.value.trim() || void 0)}>${e.keepAnswer}</button></div></div>`)(e, n))}</div>`,
      g = a(r.title);
    if ('control' === d)
      return s`<div class="ps-item" part="item"><label class="ps-title" part="title" id=${o} for=${U(e)}>${g}</label>${m}</div>`;
    const h = 'radios' === d;
    return s`<fieldset class="ps-item" part="item" role=${h ? 'radiogroup' : t} aria-labelledby=${o} aria-describedby=${V(e)} aria-invalid=${J(h && p)} aria-required=${J(h && r.isRequired)}> <legend class="ps-title" part="title" id=${o}>${g}</legend>${m}</fieldset>`;
  },
  qe = [
    i`[hidden]{display:none!important}.ps-item{position:relative;padding-block-end:2.5em;--ps-edge: color-mix(in srgb, var(--ps-text) 58%, var(--ps-surface));--ps-tint: color-mix(in srgb, var(--ps-accent) 10%, var(--ps-surface))}fieldset{margin:0;padding:0;border:0;min-inline-size:0}.ps-item p{margin:0}.ps-item div>.quiet:not(:empty),.ps-item .error,.ps-choices+.ps-choices,:not(.ps-title,.ps-label,.ps-help)+.ps-row,.ps-grid+fieldset,.ps-warning{margin-block-start:.6em}.ps-title,.ps-label{display:block;padding:0;margin-block-end:.6em;font-weight:600;line-height:1.35}.ps-label{margin-block-end:.35em;font-weight:500}.ps-item .ps-help{margin-block:-.35em .7em;color:var(--ps-muted)}.ps-clear{position:absolute;inset-block-end:-.25em;inset-inline-end:0;display:flex;padding-block:.3em;font-size:.8125em}.ps-warning{display:grid;gap:.75em;padding:.85em 1em;border:1px solid var(--ps-warn);border-radius:var(--ps-radius)}.ps-choices{display:grid;gap:.5em}.ps-row{grid-template-columns:repeat(auto-fit,minmax(min(11em,100%),1fr))}.ps-parts .ps-row{display:flex}.ps-steps{gap:.25em;grid-template-columns:repeat(auto-fit,minmax(2.75em,1fr))}.ps-columns{display:block;columns:2;column-gap:.5em;margin-block-end:-.5em}.ps-columns .ps-option{break-inside:avoid;padding-block-end:.5em}.ps-choice{display:flex;align-items:center;gap:.75em;min-block-size:max(44px,2.75em);padding:.5em .9em;border:1px solid var(--ps-line);border-radius:var(--ps-radius);line-height:1.35;cursor:pointer}.ps-row .ps-choice:only-child{block-size:100%}.ps-choice>span{min-inline-size:0}.ps-choice small{display:block;color:var(--ps-muted)}.ps-choice em{padding:.1em .5em;border-radius:1em;background:var(--ps-tint);font-size:.8125em;font-style:normal}.ps-choice input{flex:none;inline-size:1.25em;block-size:1.25em;margin:0;accent-color:var(--ps-accent);cursor:inherit;outline:none}.ps-choice:hover{border-color:var(--ps-accent)}.ps-choice:has(:checked){border-color:var(--ps-accent);background:var(--ps-tint);box-shadow:inset 0 0 0 1px var(--ps-accent)}.ps-choice:has(:disabled){cursor:default}.ps-choice:has(:focus-visible),.ps-item input:focus-visible,textarea:focus-visible{outline:3px solid var(--ps-accent);outline-offset:2px}.ps-specify{display:block;padding-block:.4em;padding-inline-start:2.9em;font-size:.9375em}.ps-steps .ps-choice{flex-direction:column;justify-content:center;gap:.2em;min-block-size:3.4em;padding:.35em 0}.ps-ends{display:flex;justify-content:space-between;gap:1.5em;font-size:.875em;color:var(--ps-muted)}.ps-ends>:last-child{text-align:end}.ps-cells{gap:.3em}.ps-grid-row{padding-block-end:1em}.ps-grid .ps-grid-row{display:flex;align-items:center;padding:.2em 0;border-block-end:1px solid var(--ps-line)}.ps-grid .quiet>div{align-items:end}.ps-grid .ps-label{flex:2;margin:0;padding-inline-end:.75em}.ps-grid .ps-cells{flex:5;display:flex}.ps-cells>*{flex:1;min-inline-size:0;text-align:center}.ps-grid .ps-choice{gap:0;justify-content:center;border-color:transparent}@media(forced-colors:active){.ps-choice:has(:checked){outline:2px solid Highlight}}`,
    i`
  :is(.ps-input, .ps-rows, .ps-search, .ps-found) {
    max-inline-size: 34em;
  }
  .ps-input {
    display: block;
    inline-size: 100%;
    min-block-size: max(44px, 2.75em);
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--ps-edge);
    border-radius: var(--ps-radius);
    background: var(--ps-surface);
    color: var(--ps-text);
    font: inherit;
    font-size: max(16px, 1em);
  }
  .ps-input::placeholder {
    color: var(--ps-muted);
    opacity: 1;
  }
  .ps-input:hover {
    border-color: var(--ps-accent);
  }
  .ps-input[aria-invalid] {
    border-color: var(--ps-error);
    box-shadow: inset 0 0 0 1px var(--ps-error);
  }
  .ps-input:is([readonly], :disabled) {
    border-style: dashed;
    opacity: 1;
  }
  textarea.ps-input {
    max-inline-size: none;
    resize: vertical;
  }
  textarea[rows='1'] {
    resize: none;
    field-sizing: content;
  }
  select.ps-input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .ps-number {
    inline-size: 8em;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  .ps-field,
  .ps-rows > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
  }
  .ps-currency {
    max-inline-size: min(13em, 100%);
  }
  .ps-parts {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.75em;
  }
  .ps-parts > * {
    max-inline-size: 100%;
  }
  .ps-rows > div {
    justify-content: space-between;
    min-block-size: max(44px, 2.75em);
    padding-block: 0.25em;
    border-block-end: 1px solid var(--ps-line);
  }
  .ps-rows > div:last-child {
    border: 0;
    font-weight: 600;
  }
  .ps-rows label {
    flex: 1 1 9em;
  }
  .ps-rows .ps-number {
    text-align: end;
  }
  .ps-rows .ps-field .ps-number {
    inline-size: 5em;
  }
  .ps-search {
    position: relative;
  }
  .ps-search .ps-input {
    padding-inline-end: 48px;
  }
  .ps-empty {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  .ps-empty::before {
    content: '✕';
  }
  .ps-found {
    max-block-size: 17em;
    margin: 0.25em 0 0;
    padding: 0.25em;
    overflow-y: auto;
    border: 1px solid var(--ps-edge);
    border-radius: var(--ps-radius);
    list-style: none;
  }
  .ps-found li {
    min-block-size: max(44px, 2.5em);
    padding: 0.6em 0.7em;
    border-radius: var(--ps-radius);
    line-height: 1.35;
    cursor: pointer;
  }
  .ps-found :is(:hover, .ps-active) {
    background: var(--ps-tint);
  }
  .ps-found .ps-active {
    outline: 2px solid var(--ps-accent);
    outline-offset: -2px;
  }
  .ps-found [aria-selected='true'] {
    font-weight: 600;
  }
  .ps-slider {
    text-align: center;
  }
  .ps-slider output {
    font-weight: 600;
  }
  .ps-slider input {
    display: block;
    inline-size: 100%;
    block-size: 44px;
    margin: 0;
    accent-color: var(--ps-accent);
    cursor: pointer;
  }
  .ps-slider .ps-unset {
    appearance: none;
    background: linear-gradient(var(--ps-edge) 0 0) center / 100% 4px no-repeat;
  }
  .ps-unset::-webkit-slider-thumb {
    visibility: hidden;
  }
  .ps-unset::-moz-range-thumb {
    visibility: hidden;
  }
`,
  ],
  He = {
    yes: 'Yes',
    no: 'No',
    nonAnswers: {
      'prefer-not': 'Prefer not to answer',
      'dont-know': 'I don’t know',
      'does-not-apply': 'Does not apply to me',
    },
    clearAnswer: 'Clear answer',
    answerThis: 'Answer this question',
    suggested: 'Filled in for you. Change it if it is not right.',
    suggestedChoice: 'Suggested',
    specify: 'In your own words, if you like',
    keepAnswer: 'Keep my answer',
    keepReason: 'Why, in a few words',
    notSet: 'Press or drag on the line',
    amount: 'Amount',
    orPercent: 'or percent',
    since: 'Since',
    currency: 'Currency',
    total: 'Total',
    periods: ['', 'a year', 'a month', 'a week', 'an hour'],
    band: (e, t, s) => `${t ? (s ? t + ' to ' : 'More than ' + t) : 'Up to '}${s} ${e} a year`,
    leftToShare: (e) => `Left to share: ${e}`,
    tooMuch: (e) => `${e} too much`,
    shareRest: 'Share the rest equally',
    month: 'Month',
    year: 'Year',
    from: 'From',
    to: 'To',
    search: 'Type to search',
    found: (e) => (e ? `${e} ${e > 1 ? 'matches' : 'match'}` : 'No match. Try fewer letters.'),
    noNames: 'Please leave out names and anything else that could identify a person.',
    charactersLeft: (e) => `${e} characters left`,
    addressKept: 'We have your address. Type another one to replace it.',
    problems: {
      missing: 'Please answer this question.',
      number: 'Please type a number, such as 12.',
      currency: 'Please choose the currency as well.',
      shape: () => 'This answer is not complete yet.',
      choice: () => 'Please choose one of the answers listed.',
      low: (e) => `Please give ${e} or more.`,
      high: (e) => `Please give ${e} or less.`,
      step: (e) => ('1' === e ? 'Please give a whole number.' : `Please give a multiple of ${e}.`),
      total: (e) => `The parts should add up to 100 %. They add up to ${e} now.`,
      order: () => 'The first month should not be after the second.',
      long: (e) => `Please keep it to ${e} characters.`,
      email: () => 'Please give an address like name@example.org.',
    },
  };
export { Ue as itemFrame, qe as itemStyles, He as itemWords, z as storedShape, F as suggestedValue };
