package vn.congdoan.local.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;
import vn.congdoan.local.faults.traffic.Caller;
import vn.congdoan.local.faults.traffic.Caller.Call;
import vn.congdoan.local.faults.traffic.Caller.Reply;

/** Whether every instance of reporting-service reports what the journal adds up to. */
final class Reports {

    private static final List<Integer> YEARS = List.of(2023, 2024);
    private static final int TOP = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<String> findings = new ArrayList<>();
    private final Caller caller;
    private final IndependentFold fold;
    private int figures;

    Reports(CongDoan system, IndependentFold fold) {
        this.caller = new Caller(system.tokens().issue("partner"), PATIENCE);
        this.fold = fold;
        for (Service instance : system.reportings()) {
            for (String organization : fold.organizations()) {
                YEARS.forEach(year -> compareProgress(instance, organization, year));
                compareGrowth(instance, organization);
                fold.kinds().forEach((kind, measures) -> compareActivities(instance, organization, kind, measures));
            }
            YEARS.forEach(year -> compareTopUnions(instance, year));
        }
    }

    private void compareProgress(Service instance, String organization, int year) {
        JsonNode report = read(instance, "/v1/progress/%d/%s".formatted(year, organization));
        String what = "%s: progress %d of %s".formatted(instance.name(), year, organization);
        String prefix = year + "-";
        compare(
                what + ", new unions",
                fold.sum(organization, "UNIONS_FOUNDED", key -> key.date().startsWith(prefix)),
                report.path("newUnions").path("actual").asLong());
        compare(
                what + ", new members",
                fold.sum(organization, "MEMBERS_ADMITTED", key -> key.date().startsWith(prefix)),
                report.path("newMembers").path("actual").asLong());
        fold.plans().stream()
                .filter(plan -> plan.organization().equals(organization) && plan.year() == year)
                .max(Comparator.comparing(IndependentFold.Plan::revision))
                .ifPresent(plan -> {
                    compare(
                            what + ", revision",
                            plan.revision(),
                            report.path("plan").path("revision").asInt());
                    compare(
                            what + ", target",
                            plan.newMembers(),
                            report.path("newMembers").path("target").asText());
                });
    }

    private void compareGrowth(Service instance, String organization) {
        JsonNode total = read(
                        instance,
                        "/v1/growth?organization=%s&from=2023-01-01&to=2024-12-31&by=year".formatted(organization))
                .path("total");
        String what = "%s: growth of %s".formatted(instance.name(), organization);
        Map<String, Long> expected = Map.of(
                "founded", fold.sum(organization, "UNIONS_FOUNDED", key -> true),
                "dissolved", fold.sum(organization, "UNIONS_DISSOLVED", key -> true),
                "admitted", fold.sum(organization, "MEMBERS_ADMITTED", key -> true),
                "left", fold.sum(organization, "MEMBERS_LEFT", key -> true),
                "transferredIn", fold.crossing(organization, "MEMBERS_TRANSFERRED_IN"),
                "transferredOut", fold.crossing(organization, "MEMBERS_TRANSFERRED_OUT"));
        expected.forEach((movement, count) ->
                compare(what + ", " + movement, count, total.path(movement).asLong()));
    }

    private void compareActivities(Service instance, String organization, String kind, List<String> measures) {
        JsonNode total = read(instance, "/v1/activity-totals?organization=%s&kind=%s".formatted(organization, kind))
                .path("total");
        Map<String, Long> expected = new HashMap<>();
        measures.forEach(measure -> expected.put(measure, fold.amount(organization, kind + "." + measure)));
        Map<String, Long> reported = new HashMap<>();
        total.path("measures")
                .forEach(sum -> reported.put(
                        sum.path("code").asText(), sum.path("amount").asLong()));
        String what = "%s: %s of %s".formatted(instance.name(), kind, organization);
        compare(what + ", sums", expected, reported);
        compare(
                what + ", activities",
                fold.activities(organization, kind),
                total.path("activities").asLong());
    }

    private void compareTopUnions(Service instance, int year) {
        Map<String, Long> admissions = fold.admissionsByUnion("HN", year);
        List<Long> expected = admissions.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(TOP)
                .toList();
        List<Long> reported = new ArrayList<>();
        String what = "%s: top unions of %d".formatted(instance.name(), year);
        read(instance, "/v1/top-unions?organization=HN&year=%d&limit=%d".formatted(year, TOP))
                .path("unions")
                .forEach(top -> {
                    String union = top.path("union").path("id").asText();
                    reported.add(top.path("admitted").asLong());
                    compare(
                            what + ", " + union,
                            admissions.getOrDefault(union, 0L),
                            top.path("admitted").asLong());
                });
        compare(what, expected, reported);
    }

    private JsonNode read(Service instance, String path) {
        Reply reply = caller.call(instance.address(), Call.get(path));
        if (reply.status() != 200) {
            findings.add("%s answered %s with %d".formatted(instance.name(), path, reply.status()));
        }
        return reply.body();
    }

    private void compare(String what, Object expected, Object reported) {
        figures++;
        if (!Objects.equals(expected, reported)) {
            findings.add("%s: %s, the journal has %s".formatted(what, reported, expected));
        }
    }

    int figures() {
        return figures;
    }

    List<String> findings() {
        return findings;
    }
}
