package vn.congdoan.membership.table;

/**
 * Keeps spreadsheets from taking a text for a formula (OWASP, "CSV injection"): such a text gets an apostrophe, which
 * spreadsheets don't show, and loses it when it is read again.
 */
final class CellGuard {

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r＝＋－＠";

    private CellGuard() {}

    static String guarded(String text) {
        return isTakenForFormula(text) || isGuarded(text) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    /** With an apostrophe before what needs one, or before another apostrophe that has it. */
    private static boolean isGuarded(String text) {
        return text.startsWith("'") && (isTakenForFormula(text.substring(1)) || isGuarded(text.substring(1)));
    }

    private static boolean isTakenForFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
