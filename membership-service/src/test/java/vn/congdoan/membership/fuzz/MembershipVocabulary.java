package vn.congdoan.membership.fuzz;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.congdoan.guards.fuzz.Pool;
import vn.congdoan.guards.fuzz.Vocabulary;
import vn.congdoan.membership.Register;

/** What requests to membership-service say when they make sense. Facts of later kinds have later dates. */
final class MembershipVocabulary {

    /** The caller who sends files. */
    static final String SENDER = "CITY_OFFICER";

    private MembershipVocabulary() {}

    static Vocabulary words() {
        return new Vocabulary()
                .at(List.of("organization", "parentCode", "parent", "code"), pool -> pool.any("Organization.code"))
                // Most of the organizations that are seen are other tests', and no business of callers with bounds.
                .at("organizationCode", pool -> Arbitraries.oneOf(pool.any("Home.code"), pool.any("Organization.code")))
                .at("NewOrganization.code", pool -> codes())
                .at("NewOrganization.establishedOn", pool -> days("2000-01-01", 5000))
                .sense("NewOrganization", organization -> {
                    if (organization.path("kind").asText().equals("CITY")) {
                        organization.remove("parentCode");
                    }
                    return organization;
                })
                .at("taxCode", pool -> Arbitraries.randomValue(random -> Register.taxCode(random.nextInt(900_000_000))))
                .at("citizenId", pool -> digits(12))
                .at("dateOfBirth", pool -> days("1960-01-01", 14_000))
                .at("CitedDocument.number", pool -> digits(6).map(number -> number + "/QĐ-LĐLĐ"))
                .at("CitedDocument.issuedOn", pool -> days("2020-06-01", 30))
                .at(List.of("enterpriseId", "enterprise", "getEnterprise.id"), pool -> pool.any("Enterprise.id"))
                .at("foundedOn", pool -> days("2020-07-01", 180))
                .sense("Founding", founding -> {
                    if (founding.path("kind").asText().equals("SYNDICATE")) {
                        founding.remove("enterpriseId");
                    } else if (!founding.hasNonNull("enterpriseId")) {
                        founding.put("kind", "SYNDICATE");
                    }
                    if (founding.path("applicants").asInt(5) < 5) {
                        founding.put("applicants", 5);
                    }
                    return founding;
                })
                .at(
                        List.of("union", "toUnionId", "getUnion.id", "admitMember.id", "admitBatch.id"),
                        pool -> pool.any("GrassrootsUnion.id"))
                .at(
                        "dissolveUnion.id",
                        pool -> Arbitraries.oneOf(pool.latest("GrassrootsUnion.id"), pool.any("Spare.id")))
                .sense("Targets", MembershipVocabulary::targetsThatGoTogether)
                .at(
                        "MeasureTarget.measure",
                        pool -> Arbitraries.of("dissemination.sessions", "dissemination.participants"))
                .at("defineActivityKind.organizationCode", pool -> pool.any("City.code"))
                .at("defineActivityKind.kind", pool -> codes().map(code -> "k" + code.toLowerCase(Locale.ROOT)))
                .sense("ActivityKindDefinition", MembershipVocabulary::definitionThatIsSound)
                .at("getActivityKind.organizationCode", pool -> pool.any("City.code"))
                .at(List.of("getActivityKind.kind", "NewActivity.kind"), pool -> Arbitraries.just("dissemination"))
                // What happens to unions happens before or after.
                .at("heldOn", pool -> days("2022-01-01", 700))
                .at("validUntil", pool -> days("2024-01-01", 700))
                .at("schoolYear", pool -> Arbitraries.just("2021-2022"))
                .at("NewActivity.unionId", pool -> pool.any("Home.union"))
                .sense("NewActivity", MembershipVocabulary::activityInOnePlace)
                .at(List.of("getActivity.id", "withdrawActivity.id"), pool -> pool.latest("Activity.id"))
                .sense("PlanAssignment", plan -> {
                    ((ObjectNode) plan.path("document")).put("issuedOn", "2020-07-01");
                    return plan;
                })
                .at("admittedOn", pool -> days("2021-01-01", 360))
                .at(
                        List.of(
                                "getMember.id",
                                "recordDeparture.id",
                                "transferMember.id",
                                "listTransfers.id",
                                "correctMember.id",
                                "listMemberAccesses.id",
                                "revealCitizenNumber.id",
                                "erasePersonalData.id",
                                "exportPersonalData.id"),
                        pool -> pool.any("Member.id"))
                .at("MemberSearch.name", pool -> Arbitraries.of("n", "Công", "kim lam", "Nguyễn"))
                .recorded("exportPersonalData")
                .sense("Correction", MembershipVocabulary::whatCanBeCorrected)
                .sense("Erasure", erasure -> erasure.put("ground", "AUTHORITY_DECISION"))
                .at("Transfer.on", pool -> days("2022-01-01", 360))
                .at("Departure.on", pool -> days("2023-01-01", 360))
                .at("Dissolution.on", pool -> days("2024-01-01", 360))
                .at("submitImport.kind", pool -> Arbitraries.just("MEMBERS"))
                .at("submitImport.file", MembershipVocabulary::members)
                .at(
                        List.of(
                                "getImport.id",
                                "followImport.id",
                                "cancelImport.id",
                                "listRefusedRows.id",
                                "getRefusedRowsFile.id"),
                        pool -> pool.any("ImportJob.id"))
                // Whoever has sent a file sees what became of it, and nobody else.
                .by(
                        SENDER,
                        List.of(
                                "submitImport",
                                "getImport",
                                "followImport",
                                "cancelImport",
                                "listRefusedRows",
                                "getRefusedRowsFile"))
                .late("cancelImport")
                .at("year", pool -> Arbitraries.integers().between(2010, 2030))
                .at("revision", pool -> Arbitraries.integers().between(1, 2))
                .at("getReplay.id", pool -> pool.any("Replay.id"))
                .at("from", pool -> Arbitraries.integers().between(1, 2))
                .at("to", pool -> Arbitraries.integers().between(2, 3))
                .at("after", pool -> Arbitraries.integers().between(0, 3))
                .at("digestJournal.to", pool -> Arbitraries.integers().between(0, 2))
                .at("Idempotency-Key", pool -> codes());
    }

    /** At least one target, each measure once, and half of the members by the middle of the year. */
    private static ObjectNode targetsThatGoTogether(ObjectNode targets) {
        if (!targets.hasNonNull("newUnions") && !targets.hasNonNull("newMembers")) {
            targets.put("newUnions", 27);
        }
        if (targets.path("measures") instanceof ArrayNode measures) {
            while (measures.size() > 1) {
                measures.remove(1);
            }
        }
        if (targets.path("milestones") instanceof ArrayNode milestones) {
            milestones.removeAll();
            if (targets.hasNonNull("newMembers")) {
                milestones
                        .addObject()
                        .put("measure", "newMembers")
                        .put("quarter", 2)
                        .put("target", targets.path("newMembers").asLong() / 2);
            }
        }
        return targets;
    }

    /** Codes are different, and ratios are those of measures. */
    private static ObjectNode definitionThatIsSound(ObjectNode definition) {
        var measures = (ArrayNode) definition.path("measures");
        for (var i = 0; i < measures.size(); i++) {
            ((ObjectNode) measures.path(i)).put("code", "measure" + i);
        }
        if (definition.path("ratios") instanceof ArrayNode ratios) {
            if (measures.size() < 2) {
                ratios.removeAll();
            }
            for (var i = 0; i < ratios.size(); i++) {
                ((ObjectNode) ratios.path(i))
                        .put("code", "ratio" + i)
                        .put("numerator", "measure0")
                        .put("denominator", "measure1");
            }
        }
        return definition;
    }

    /** Held by an organization or by a union, in a school year that it can be in, with measures of its kind. */
    private static ObjectNode activityInOnePlace(ObjectNode activity) {
        if (activity.hasNonNull("unionId")) {
            activity.remove("organizationCode");
        } else if (!activity.hasNonNull("organizationCode")) {
            activity.put("organizationCode", "HN");
        }
        if (activity.hasNonNull("schoolYear")) {
            var year = activity.path("heldOn").asText().substring(0, 4);
            activity.put("schoolYear", year + "-" + (Integer.parseInt(year) + 1));
        }
        var amounts = (ArrayNode) activity.path("amounts");
        while (amounts.size() > 1) {
            amounts.remove(1);
        }
        ((ObjectNode) amounts.path(0)).put("measure", "participants");
        return activity;
    }

    /** A good row, and one with a citizen number too short. */
    private static Arbitrary<String> members(Pool pool) {
        return Combinators.combine(pool.any("GrassrootsUnion.id"), digits(12), digits(6), days("2021-01-01", 360))
                .as((union, citizenId, decision, day) -> """
                        unionId,fullName,dateOfBirth,gender,citizenId,admittedOn,decisionNumber,decisionIssuedOn
                        %1$s,Nguyễn Thị Bình,17/08/1995,Nữ,%2$s,%4$s,%3$s/QĐ-LĐLĐ,2020-06-01
                        %1$s,Trần Văn Công,1990-01-01,Nam,1234,%4$s,%3$s/QĐ-LĐLĐ,2020-06-01
                        """.formatted(union, citizenId, decision, day));
    }

    /** A correction takes nothing away, and corrects something. */
    private static ObjectNode whatCanBeCorrected(ObjectNode correction) {
        List.copyOf(correction.properties()).stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> correction.remove(field.getKey()));
        return correction.size() == 1 ? correction.put("gender", "OTHER") : correction;
    }

    /** Not of jqwik's making: it prefers small numbers, and these are to be new each time. */
    private static Arbitrary<String> codes() {
        return Arbitraries.randomValue(
                random -> "Z" + Long.toString(random.nextLong() >>> 1, 36).toUpperCase(Locale.ROOT));
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.randomValue(
                random -> random.ints(count, 0, 10).mapToObj(Integer::toString).collect(joining()));
    }

    private static Arbitrary<String> days(String from, int count) {
        return Arbitraries.integers()
                .between(0, count)
                .map(day -> LocalDate.parse(from).plusDays(day).toString());
    }
}
