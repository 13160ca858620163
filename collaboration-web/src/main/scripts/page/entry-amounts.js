/* Amounts of the grid, in whole öre: no sum is wrong by a fraction. */

const AMOUNT = /^-?\d{1,12}([.,]\d{1,2})?$/;

/** What is typed, in öre; undefined for what is no amount. */
export function amountOf(text) {
  const typed = text.replace(/\s/g, '').replace('\u2212', '-');
  if (typed === '') {
    return 0;
  }
  return AMOUNT.test(typed) ? Math.round(Number(typed.replace(',', '.')) * 100) : undefined;
}

/** As people read it: 1 260,50. */
export function textOf(ore) {
  const kronor = String(Math.floor(Math.abs(ore) / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${ore < 0 ? '-' : ''}${kronor},${String(Math.abs(ore) % 100).padStart(2, '0')}`;
}

/** The lines of VAT that go with an amount on an account; with reverse charge the tax is owed and deducted at once. */
export function taxLines(account, ore) {
  if (!account?.rate || !ore) {
    return [];
  }
  const tax = Math.round(ore * account.rate / 100);
  const lines = [{ account: account.tax, ore: tax }];
  return account.counter ? [...lines, { account: account.counter, ore: -tax }] : lines;
}
