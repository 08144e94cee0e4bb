package vn.congdoan.reporting.growth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.Measure;

/** How unions and members came and went. */
@Schema(description = "How unions and members came and went, in the organization and all those below it.")
public record Movements(
        @Schema(description = "Grassroots unions founded.", examples = "11")
        long founded,

        @Schema(description = "Grassroots unions dissolved.", examples = "1")
        long dissolved,

        @Schema(description = "Members admitted.", examples = "589")
        long admitted,

        @Schema(description = "Members whose membership ended.", examples = "12")
        long left,

        @Schema(
                description =
                        "Members who came from unions outside the organization and those below it; moves within don't count.",
                examples = "4")
        long transferredIn,

        @Schema(
                description =
                        "Members who went to unions outside the organization and those below it; moves within don't count.",
                examples = "3")
        long transferredOut,

        @Schema(
                description =
                        "Grassroots unions that came from organizations outside of it and those below it, when the federation was"
                                + " restructured; they are not founded.",
                examples = "7")
        long unionsReassignedIn,

        @Schema(
                description = "Grassroots unions that went to organizations outside of it and those below it.",
                examples = "0")
        long unionsReassignedOut,

        @Schema(description = "Members of the unions that came so; they are not admitted.", examples = "589")
        long membersReassignedIn,

        @Schema(description = "Members of the unions that went so.", examples = "0")
        long membersReassignedOut) {

    static final Movements NONE = new Movements(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Movements of(Measure measure, long count) {
        return switch (measure) {
            case UNIONS_FOUNDED -> new Movements(count, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            case UNIONS_DISSOLVED -> new Movements(0, count, 0, 0, 0, 0, 0, 0, 0, 0);
            case MEMBERS_ADMITTED -> new Movements(0, 0, count, 0, 0, 0, 0, 0, 0, 0);
            case MEMBERS_LEFT -> new Movements(0, 0, 0, count, 0, 0, 0, 0, 0, 0);
            case MEMBERS_TRANSFERRED_IN -> new Movements(0, 0, 0, 0, count, 0, 0, 0, 0, 0);
            case MEMBERS_TRANSFERRED_OUT -> new Movements(0, 0, 0, 0, 0, count, 0, 0, 0, 0);
        };
    }

    static Movements reassigned(boolean in, long unions, long members) {
        return in
                ? new Movements(0, 0, 0, 0, 0, 0, unions, 0, members, 0)
                : new Movements(0, 0, 0, 0, 0, 0, 0, unions, 0, members);
    }

    Movements plus(Movements other) {
        return new Movements(
                founded + other.founded,
                dissolved + other.dissolved,
                admitted + other.admitted,
                left + other.left,
                transferredIn + other.transferredIn,
                transferredOut + other.transferredOut,
                unionsReassignedIn + other.unionsReassignedIn,
                unionsReassignedOut + other.unionsReassignedOut,
                membersReassignedIn + other.membersReassignedIn,
                membersReassignedOut + other.membersReassignedOut);
    }
}
