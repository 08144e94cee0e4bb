package vn.congdoan.benchmarks.register;

/**
 * How large a register is, without its members.
 *
 * @param roots cities and provinces
 * @param organizations upper-level unions, in all
 * @param unions grassroots unions, in all
 */
public record Shape(int roots, int organizations, int unions) {

    private static final int PROVINCES = 63;
    private static final int MEMBERS_A_UNION = 100;
    private static final int ORGANIZATIONS_A_ROOT = 45;
    /** Above this, the members of a whole country. */
    private static final long CITY = 2_000_000;

    /** {@return that of a city with 45 upper-level unions, as large as single admissions need it} */
    public static Shape ofCity(int unionsAnOrganization) {
        return new Shape(1, ORGANIZATIONS_A_ROOT, ORGANIZATIONS_A_ROOT * unionsAnOrganization);
    }

    /** {@return one whose unions have a hundred members each, 45 upper-level unions below each root} */
    public static Shape forMembers(long members) {
        int roots = members > CITY ? PROVINCES : 1;
        int organizations = roots * ORGANIZATIONS_A_ROOT;
        return new Shape(roots, organizations, (int) Math.max(organizations, members / MEMBERS_A_UNION));
    }

    String root(int index) {
        return index == 0 ? "HN" : "T" + two(index);
    }

    String organization(int index) {
        return root(index % roots) + "-B" + (100 + index);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
