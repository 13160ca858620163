package se.samverk.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * What a person sees of a text: composed (NFC), one kind of blank, no blank around it, and of the
 * characters that do not show only those that join or vary others. Two texts that look alike because
 * of how they were pasted become one; what is left to refuse is told by {@link #isDamage} and
 * {@link #isCommand}. Which character is what stands in the Unicode Character Database; the
 * treatment of blanks is that of RFC 8265 §4.2.2.
 */
final class VisibleText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int KEYCAP = 0x20E3;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    private static final int VIRAMA = 9;
    private static final int NONE = -1;

    private VisibleText() {}

    static String of(String entered) {
        StringBuilder kept = new StringBuilder(entered.length());
        int[] characters = entered.codePoints().map(VisibleText::blankAsOne).toArray();
        int before = NONE;
        for (int i = 0; i < characters.length; i++) {
            int after = i + 1 < characters.length ? characters[i + 1] : NONE;
            if (isKept(characters[i], before, after)) {
                kept.appendCodePoint(characters[i]);
                before = isAccent(characters[i]) ? before : characters[i];
            }
        }
        return Normalizer2.getNFCInstance().normalize(kept).strip();
    }

    /** With one kind of blank, and otherwise all that was typed. */
    static String composed(String entered) {
        StringBuilder text = new StringBuilder(entered.length());
        entered.codePoints().map(each -> isBlank(each) ? ' ' : each).forEach(text::appendCodePoint);
        return Normalizer2.getNFCInstance().normalize(text);
    }

    private static boolean isBlank(int character) {
        return UCharacter.getType(character) == ECharacterCategory.SPACE_SEPARATOR;
    }

    private static int blankAsOne(int character) {
        return isBlank(character) || character == BRAILLE_BLANK || isFiller(character) ? ' ' : character;
    }

    /** A letter that shows nothing, as U+3164: in a name it stands where a blank would. */
    private static boolean isFiller(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && UCharacter.isLetter(character);
    }

    /** Hints of where a line may break, marks of direction and the like go; who joins two others stays. */
    private static boolean isKept(int character, int before, int after) {
        if (isCommand(character) || !has(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return true;
        }
        if (has(character, UProperty.JOIN_CONTROL)) {
            return after != NONE && after != ' ' && joins(before);
        }
        if (has(character, UProperty.VARIATION_SELECTOR)) {
            return has(before, UProperty.EXTENDED_PICTOGRAPHIC)
                    || has(before, UProperty.IDEOGRAPHIC)
                    || after == KEYCAP;
        }
        return isTag(character) && (before == BLACK_FLAG || isTag(before));
    }

    /** After what a joiner means something: RFC 5892 (A.1, A.2), and within an emoji. */
    private static boolean joins(int before) {
        return isVirama(before)
                || has(before, UProperty.EXTENDED_PICTOGRAPHIC)
                || has(before, UProperty.EMOJI_MODIFIER)
                || has(before, UProperty.VARIATION_SELECTOR)
                || switch (joiningType(before)) {
                    case JoiningType.DUAL_JOINING, JoiningType.LEFT_JOINING, JoiningType.RIGHT_JOINING -> true;
                    default -> false;
                };
    }

    /** Stands on the letter before it, which goes on to count. */
    private static boolean isAccent(int character) {
        return joiningType(character) == JoiningType.TRANSPARENT
                && !isVirama(character)
                && !isTag(character)
                && !has(character, UProperty.VARIATION_SELECTOR);
    }

    private static boolean isVirama(int character) {
        return character != NONE && UCharacter.getCombiningClass(character) == VIRAMA;
    }

    private static int joiningType(int character) {
        return character == NONE
                ? JoiningType.NON_JOINING
                : UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE);
    }

    private static boolean isTag(int character) {
        return character >= FIRST_TAG && character <= LAST_TAG;
    }

    private static boolean has(int character, int property) {
        return character != NONE && UCharacter.hasBinaryProperty(character, property);
    }

    /** What a program puts where it could not read a character. */
    static boolean isDamage(int character) {
        return character == REPLACEMENT;
    }

    /**
     * A character that could act as a command, or means nothing to others: controls, breaks of lines,
     * orders to turn the direction of a text, private ones, halves of one.
     */
    static boolean isCommand(int character) {
        return switch (UCharacter.getType(character)) {
            case ECharacterCategory.CONTROL,
                    ECharacterCategory.LINE_SEPARATOR,
                    ECharacterCategory.PARAGRAPH_SEPARATOR,
                    ECharacterCategory.SURROGATE,
                    ECharacterCategory.PRIVATE_USE,
                    ECharacterCategory.UNASSIGNED -> true;
            case ECharacterCategory.FORMAT -> isOrderOfDirection(character) || isAnnotation(character);
            default -> false;
        };
    }

    /** Embeddings, overrides and isolates; not the marks, which only tell a direction. */
    private static boolean isOrderOfDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean isAnnotation(int character) {
        return character >= 0xFFF9 && character <= 0xFFFB;
    }
}
