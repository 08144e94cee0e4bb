package vn.congdoan.membership.access;

import java.util.Locale;

/**
 * A cell of the matrix: what an operation answers to a caller about something in a place.
 *
 * @param operation with a colon and a parameter where the place is named by that
 * @param outcome as the matrix writes it
 */
record Cell(String operation, String caller, Relation relation, String outcome) {

    /** As the OpenAPI document names the operation. */
    String operationId() {
        return operation.split(":", 2)[0];
    }

    @Override
    public String toString() {
        return operation + " by " + caller + ", " + relation.name().toLowerCase(Locale.ROOT) + " → " + outcome;
    }
}
