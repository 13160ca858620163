package se.samverk.bookkeeping.sie;

import java.util.List;

/**
 * An account of the chart. Texts that the file does not have are empty.
 *
 * @param kind T asset, S debt, K cost or I income ({@code #KTYP}); else as the chart has it
 * @param unit of its quantities ({@code #ENHET})
 * @param sru where it stands in the income tax return ({@code #SRU}); some accounts in several places
 */
public record SieAccount(String number, String name, String kind, String unit, List<String> sru) {}
