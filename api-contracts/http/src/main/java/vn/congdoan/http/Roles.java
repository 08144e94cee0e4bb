package vn.congdoan.http;

import java.util.Set;

/** The roles of callers, as the token's claim {@code roles} names them. */
public final class Roles {

    /** Writes in the whole tree and assigns plans. */
    public static final String CITY_OFFICER = "city-officer";
    /** Writes in its own organization and those below it: the claim {@code organization}. */
    public static final String DISTRICT_OFFICER = "district-officer";
    /** Keeps the members of its own grassroots union: the claim {@code union}. */
    public static final String UNION_OFFICER = "union-officer";
    /** A partner's application: reads everything but personal data. */
    public static final String PARTNER = "partner";
    /** Reads everything, and the traces of who recorded what. */
    public static final String AUDITOR = "auditor";

    /** Runs the system: has ranges of the journal sent again and reports rebuilt. Sees no personal data. */
    public static final String OPERATOR = "operator";

    /** An agency's account: sends the agency's lists of enterprises, and reads what became of them, and nothing else. */
    public static final String AGENCY = "agency";

    /** Those that see more of the tree than a single grassroots union, as far as they see it. */
    public static final Set<String> WIDER_THAN_A_UNION =
            Set.of(CITY_OFFICER, DISTRICT_OFFICER, PARTNER, AUDITOR, OPERATOR, AGENCY);

    private Roles() {}
}
