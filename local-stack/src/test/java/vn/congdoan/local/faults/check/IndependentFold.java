package vn.congdoan.local.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the journal adds up to, by a fold that shares nothing with reporting-service's but the events. */
final class IndependentFold {

    /** What a count is told apart by; absent parts are empty. */
    record Key(
            String organization,
            String measure,
            String union,
            String date,
            String decision,
            String decisionDate,
            String sector,
            String method,
            String counterpart) {}

    /** A plan in force or replaced; targets are empty where it sets none. */
    record Plan(
            String organization,
            int year,
            int revision,
            String document,
            String issuedOn,
            String newUnions,
            String newMembers,
            long position) {}

    /**
     * What a row adds to a measure of activities; absent parts are empty.
     *
     * @param measure codes of the kind and of the measure, with a point between them
     * @param activities what it adds to the number of activities: 0 but in the first amount of a row
     */
    record Amount(
            String organization,
            long position,
            String measure,
            String activity,
            String union,
            String sector,
            String date,
            String schoolYear,
            String document,
            String issuedOn,
            long amount,
            long activities) {}

    private final Map<Key, Set<Long>> tallies = new HashMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, List<String>> kinds = new TreeMap<>();
    private final List<Amount> amounts = new ArrayList<>();

    IndependentFold(JournalCopy journal) {
        journal.streams().values().forEach(rows -> rows.forEach(this::add));
    }

    private void add(Row row) {
        switch (row.event()) {
            case "OrganizationRegistered" -> parents.put(row.text("code"), row.text("parentCode"));
            case "UnionFounded" -> count(row, "UNIONS_FOUNDED", "foundedOn");
            case "UnionDissolved" -> count(row, "UNIONS_DISSOLVED", "dissolvedOn");
            case "MemberAdmitted" -> count(row, "MEMBERS_ADMITTED", "admittedOn");
            case "MemberLeft" -> count(row, "MEMBERS_LEFT", "leftOn");
            case "MemberTransferred" -> {
                countSide(row, "MEMBERS_TRANSFERRED_OUT", "from", "to");
                countSide(row, "MEMBERS_TRANSFERRED_IN", "to", "from");
            }
            case "PlanAssigned", "PlanRevised" ->
                plans.add(new Plan(
                        row.organization(),
                        Integer.parseInt(row.text("year")),
                        Integer.parseInt(row.text("revision")),
                        row.text("document", "number"),
                        row.text("document", "issuedOn"),
                        row.text("targets", "newUnions"),
                        row.text("targets", "newMembers"),
                        row.position()));
            case "ActivityKindDefined" ->
                kinds.put(row.text("kind"), row.payload().path("measures").findValuesAsText("code"));
            case "ActivityRecorded" -> addAmounts(row, 1);
            case "ActivityWithdrawn" -> addAmounts(row, -1);
            case "EnterpriseRegistered",
                    "MemberCorrected",
                    "CitizenNumberRevealed",
                    "PersonalDataErased",
                    "OrganizationRenamed",
                    "UnionReassigned",
                    "OrganizationClosed",
                    "EvaluationScaleDefined",
                    "UnionEvaluated",
                    "UnionSelfEvaluated",
                    "EnterpriseSurveyed",
                    "EnterpriseApproached",
                    "UnionFeesInspected",
                    "DirectiveRegistered",
                    "DirectiveEnded",
                    "SectionEstablished",
                    "SectionDissolved",
                    "CommitteeFormed" -> {
                // No tally counts it.
            }
            default -> throw new IllegalStateException("no rule for " + row.type());
        }
    }

    private void count(Row row, String measure, String date) {
        add(
                row,
                new Key(
                        row.organization(),
                        measure,
                        row.text("unionId"),
                        row.text(date),
                        row.text("decision", "number"),
                        row.text("decision", "issuedOn"),
                        row.text("sector"),
                        row.text("method"),
                        ""));
    }

    private void countSide(Row row, String measure, String side, String other) {
        if (row.text(side, "organizationCode").equals(row.organization())) {
            add(
                    row,
                    new Key(
                            row.organization(),
                            measure,
                            row.text(side, "unionId"),
                            row.text("transferredOn"),
                            row.text("decision", "number"),
                            row.text("decision", "issuedOn"),
                            row.text(side, "sector"),
                            row.text(side, "method"),
                            row.text(other, "organizationCode")));
        }
    }

    private void add(Row row, Key key) {
        tallies.computeIfAbsent(key, one -> new TreeSet<>()).add(row.position());
    }

    private void addAmounts(Row row, int sign) {
        int activities = sign;
        for (JsonNode each : row.payload().path("amounts")) {
            amounts.add(new Amount(
                    row.organization(),
                    row.position(),
                    row.text("kind") + "." + each.path("measure").asText(),
                    row.text("activityId"),
                    row.text("unionId"),
                    row.text("sector"),
                    row.text("heldOn"),
                    row.text("schoolYear"),
                    row.text("document", "number"),
                    row.text("document", "issuedOn"),
                    sign * each.path("amount").asLong(),
                    activities));
            activities = 0;
        }
    }

    Map<Key, Set<Long>> tallies() {
        return tallies;
    }

    List<Plan> plans() {
        return plans;
    }

    /** The codes of the measures of each kind of activity. */
    Map<String, List<String>> kinds() {
        return kinds;
    }

    List<Amount> amounts() {
        return amounts;
    }

    Collection<String> organizations() {
        return parents.keySet();
    }

    /** The organization with all those below it. */
    Set<String> subtree(String organization) {
        Set<String> found = new HashSet<>(Set.of(organization));
        boolean grown = true;
        while (grown) {
            grown = parents.entrySet().stream()
                            .filter(child -> found.contains(child.getValue()))
                            .filter(child -> found.add(child.getKey()))
                            .count()
                    > 0;
        }
        return found;
    }

    /** How much there is of a measure in the organization and all those below it. */
    long sum(String organization, String measure, Predicate<Key> which) {
        Set<String> all = subtree(organization);
        return matching(key -> all.contains(key.organization()) && key.measure().equals(measure) && which.test(key))
                .mapToLong(tally -> tally.getValue().size())
                .sum();
    }

    /** Transfers that cross the border of the organization with all those below it. */
    long crossing(String organization, String measure) {
        Set<String> all = subtree(organization);
        return sum(organization, measure, key -> !all.contains(key.counterpart()));
    }

    /** Admissions of a year by union. */
    Map<String, Long> admissionsByUnion(String organization, int year) {
        Set<String> all = subtree(organization);
        Map<String, Long> unions = new TreeMap<>();
        matching(key -> all.contains(key.organization())
                        && key.measure().equals("MEMBERS_ADMITTED")
                        && key.date().startsWith(year + "-"))
                .forEach(tally -> unions.merge(
                        tally.getKey().union(), (long) tally.getValue().size(), Long::sum));
        return unions;
    }

    /** How much of a measure the activities of the organization and all those below it had. */
    long amount(String organization, String measure) {
        Set<String> all = subtree(organization);
        return amounts.stream()
                .filter(amount -> all.contains(amount.organization()))
                .filter(amount -> amount.measure().equals(measure))
                .mapToLong(Amount::amount)
                .sum();
    }

    /** How many activities of a kind the organization and all those below it held. */
    long activities(String organization, String kind) {
        Set<String> all = subtree(organization);
        return amounts.stream()
                .filter(amount -> all.contains(amount.organization()))
                .filter(amount -> amount.measure().startsWith(kind + "."))
                .mapToLong(Amount::activities)
                .sum();
    }

    /** Where the facts of a year stand that a figure of the organization and all those below it counts. */
    Set<String> places(String organization, String measure, int year) {
        Set<String> all = subtree(organization);
        Set<String> places = new HashSet<>();
        matching(key -> all.contains(key.organization())
                        && key.measure().equals(measure)
                        && key.date().startsWith(year + "-"))
                .forEach(tally -> tally.getValue()
                        .forEach(position -> places.add(tally.getKey().organization() + "/" + position)));
        return places;
    }

    private Stream<Map.Entry<Key, Set<Long>>> matching(Predicate<Key> which) {
        return tallies.entrySet().stream().filter(tally -> which.test(tally.getKey()));
    }
}
