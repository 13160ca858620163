package se.samverk.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.shared.PlainText;

/**
 * What a bureau enters about a client, as the columns of a file: with the words by which programs call
 * them, the surest first. Only the letters and digits of a word count, so "Org.nr" and "Orgnr" are one.
 */
public enum ClientColumn {
    NUMBER("number", """
            kundnr kundnummer kundno kundid klientnr klientnummer number customernumber customerno customernr customerid
            clientnumber clientno clientnr clientid nr nummer id
            """),
    NAME("name", """
            namn kundnamn klientnamn företagsnamn foretagsnamn bolagsnamn firmanamn företag foretag bolag firma organisation
            name customername clientname companyname company kund klient customer client
            """),
    ORGANISATION_NUMBER("organisationNumber", """
            organisationsnummer orgnr orgnummer organisationsnr orgpersnr orgpersonnr orgpersonnummer orgnrpersnr
            organisationspersonnummer orgnrpersonnr orgnrpersonnummer personorgnr personorganisationsnummer
            organisationnumber organizationnumber organisationno organizationno orgno orgnumber companynumber companyno
            companyregistrationnumber registrationnumber corporateidentitynumber personnummer personnr persnr
            """),
    CONTACT_PERSON("contactPerson", """
            kontaktperson kontaktnamn kontaktpersonnamn kontakt erreferens kundreferens referens referensperson
            contactperson contactname contact yourreference customerreference reference attention attn
            """),
    EMAIL("email", """
            epost epostadress mejl mejladress mail mailadress email emailadress emailaddress mailaddress kontaktepost
            epostkontaktperson contactemail
            """),
    LANGUAGE("language", "språk sprak språkkod sprakkod language languagecode lang");

    private static final Map<String, Word> WORDS =
            Stream.of(values()).flatMap(ClientColumn::words).collect(Collectors.toMap(Word::text, Function.identity()));

    private final String field;
    private final List<String> known;

    ClientColumn(String field, String words) {
        this.field = field;
        this.known = List.of(words.strip().split("\\s+"));
    }

    /**
     * A word for a column.
     *
     * @param rank how sure it is, from 0 for the surest
     */
    record Word(String text, ClientColumn column, int rank) {}

    private Stream<Word> words() {
        return IntStream.range(0, known.size()).mapToObj(rank -> new Word(known.get(rank), this, rank));
    }

    /** What a heading means; null when no program is known to use it. */
    static Word of(String heading) {
        return WORDS.get(key(heading));
    }

    /** A heading by its letters and digits, in small letters. */
    static String key(String heading) {
        return PlainText.seen(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Whether a file has to have it. Whoever's language is not known is written to in Swedish. */
    public boolean isNeeded() {
        return this != LANGUAGE;
    }

    /** The field of a client's form that it fills. */
    public String field() {
        return field;
    }
}
