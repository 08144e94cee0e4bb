package vn.congdoan.membership.fuzz;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Register;

/** What requests to membership-service say when they make sense. Facts of later kinds have later dates. */
final class MembershipVocabulary {

    /** The caller who sends files. */
    static final String SENDER = "CITY_OFFICER";

    private static final ObjectMapper JSON = new ObjectMapper();

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
                    } else if (!organization.hasNonNull("parentCode")) {
                        organization.put("kind", "CITY");
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
                .at("DirectiveDocument.number", pool -> digits(6).map(number -> number + "/CTr-LĐLĐ"))
                .at("DirectiveDocument.issuedOn", pool -> days("2020-06-01", 30))
                .at("validFrom", pool -> days("2020-07-01", 30))
                .at("validTo", pool -> days("2025-07-01", 30))
                .at("DirectiveEnd.on", pool -> days("2021-07-01", 700))
                .at(
                        "ProgrammeMeasureTarget.measure",
                        pool -> Arbitraries.of("dissemination.sessions", "dissemination.participants"))
                .sense("NewDirective", MembershipVocabulary::directiveThatIsSound)
                .at(
                        List.of("getDirective.id", "endDirective.id", "implementing", "directive"),
                        pool -> pool.latest("Directive.id"))
                .at("directiveId", pool -> pool.any("Home.directive"))
                .at(
                        List.of(
                                "establishSection.id",
                                "listSections.id",
                                "formUnionCommittee.id",
                                "listUnionCommittees.id"),
                        pool -> Arbitraries.oneOf(pool.any("Home.union"), pool.any("GrassrootsUnion.id")))
                .at(
                        List.of("formOrganizationCommittee.code", "listOrganizationCommittees.code"),
                        pool -> Arbitraries.oneOf(pool.any("Home.code"), pool.any("Organization.code")))
                .at("NewSection.establishedOn", pool -> days("2022-01-01", 300))
                // Which sections a union has, the pool doesn't know.
                .sense("NewSection", section -> {
                    section.remove("parentId");
                    return section;
                })
                .at(List.of("getSection.id", "dissolveSection.id"), pool -> pool.latest("Section.id"))
                .at("SectionDissolution.on", pool -> days("2023-01-01", 300))
                .at("NewCommittee.from", pool -> days("2021-01-01", 1000))
                .sense("NewCommittee", MembershipVocabulary::committeeThatIsSound)
                .sense("PlanAssignment", plan -> {
                    // Which directives are programmes of the plan's year, the pool doesn't know.
                    plan.remove("programmeId");
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
                .at("Idempotency-Key", pool -> codes())
                .at("toOrganizationCode", pool -> pool.any("Organization.code"))
                .at("Renaming.on", pool -> days("2005-01-01", 7000))
                .at("Reassignment.on", pool -> days("2025-01-01", 300))
                .at("unionIds", pool -> Arbitraries.oneOf(pool.latest("GrassrootsUnion.id"), pool.any("Spare.id"))
                        .map(List::of))
                .at("Closure.on", pool -> days("2025-01-01", 300))
                .at("successors", pool -> pool.any("Organization.code").map(List::of))
                .sense("Reassignment", MembershipVocabulary::unionsOneWay)
                // Few stand where the request says, and have had nothing happen to them since.
                .late("reassignUnions")
                .at("closeOrganization.code", pool -> pool.latest("Organization.code"))
                // Two scales of the city are those of EvaluationBodies; others have the codes of scales to be made.
                .at(List.of("getEvaluationScale.scale", "defineEvaluationScale.scale"), pool -> scales())
                .at("getEvaluationScale.organizationCode", pool -> pool.any("City.code"))
                .at("defineEvaluationScale.organizationCode", pool -> pool.any("City.code"))
                .at("version", pool -> Arbitraries.just(1))
                .at("validFromYear", pool -> Arbitraries.just(1990))
                .sense("EvaluationScaleDefinition", MembershipVocabulary::scale)
                .at("evaluatedOn", pool -> days("2024-01-01", 300))
                .at("period", pool -> Arbitraries.of("2021", "2022", "2023", "2020-2021", "2021-2022"))
                .at("class", pool -> Arbitraries.of("strong", "fair", "weak"))
                .at("unionId", pool -> pool.any("GrassrootsUnion.id"))
                .at("evaluateUnion.unionId", pool -> Arbitraries.oneOf(pool.any("Home.union"), pool.any("Spare.id")))
                .sense("NewEvaluation", MembershipVocabulary::evaluation)
                // Others may give scores to some, and to some not; and soon all organizations that have a scale have
                // some.
                .by(SENDER, List.of("evaluateUnion", "evaluateOrganization"))
                .late("evaluateOrganization")
                .at(List.of("getEvaluation.id", "listEvaluationRevisions.id"), pool -> pool.any("Evaluation.id"))
                .at(
                        List.of(
                                "surveyEnterprise.id",
                                "listSurveys.id",
                                "approachEnterprise.id",
                                "listApproaches.id",
                                "inspectUnionFees.id",
                                "listFeeInspections.id"),
                        pool -> pool.any("Enterprise.id"))
                .at("surveyedOn", pool -> days("2018-01-01", 1000))
                .at(List.of("NewApproach.on", "NewFeeInspection.on"), pool -> days("2018-01-01", 1000))
                .sense("NewSurvey", MembershipVocabulary::withPartsOfTheWhole)
                .at("asOf", pool -> days("2018-01-01", 1000))
                .at(List.of("getAgencyList.id", "listAgencyListRows.id"), pool -> pool.any("AgencyList.id"))
                .at("confirmAgencyListRow.id", pool -> pool.latest("AgencyList.id"))
                .at("confirmAgencyListRow.row", pool -> Arbitraries.integers().between(1, 2))
                // Whoever sends lists sees his own, whatever place they are for.
                .by(SENDER, List.of("submitAgencyList", "getAgencyList", "listAgencyListRows", "confirmAgencyListRow"))
                .sense("RowConfirmation", MembershipVocabulary::ofANewEnterprise);
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

    private static Arbitrary<String> scales() {
        return Arbitraries.of("grassroots", "upper-level", "enterprise-union");
    }

    /** A scale like that of EvaluationBodies, as what classes and criteria must keep to is more than their schemas say. */
    private static ObjectNode scale(ObjectNode definition) {
        var level = definition.path("appliesTo").path("level").asText("GRASSROOTS");
        definition.setAll(JSON.<ObjectNode>valueToTree(EvaluationBodies.scale()));
        ((ObjectNode) definition.path("appliesTo")).put("level", level);
        return definition;
    }

    /** An evaluation by a scale of EvaluationBodies, as its criteria are known. */
    private static ObjectNode evaluation(ObjectNode evaluation) {
        var day = evaluation.path("evaluatedOn").asText();
        // Days are often the same ones.
        var chance = evaluation.toString().hashCode();
        var scale = (chance & 32) == 0 ? "grassroots" : "upper-level";
        evaluation.setAll(JSON.<ObjectNode>valueToTree(
                (chance & 128) == 0
                        ? EvaluationBodies.selfEvaluation(scale, chance & 31, 30)
                        : EvaluationBodies.evaluation(scale, chance & 31, 30)));
        return evaluation.put("evaluatedOn", day);
    }

    /** With years, partners and targets where its kind has them, and nothing twice. */
    private static ObjectNode directiveThatIsSound(ObjectNode directive) {
        // Only the root keeps those of other issuers; which directives a tree has, the pool doesn't know.
        directive.remove(List.of("issuer", "implementedIds"));
        directive.put("firstYear", 2020).put("lastYear", 2025);
        if (directive.path("partners").isEmpty()) {
            directive.putArray("partners").add("Sở Giáo dục và Đào tạo");
        }
        if (!directive.path("kind").asText().equals("PROGRAMME")) {
            directive.remove("targets");
        } else if (directive.path("targets") instanceof ObjectNode targets) {
            targets.put("newUnions", 27).remove("measures");
        }
        return directive;
    }

    /** With a term where it is elected, and with one chair. */
    private static ObjectNode committeeThatIsSound(ObjectNode committee) {
        if (committee.path("formation").asText().equals("ELECTED")) {
            committee.putObject("term").put("fromYear", 2020).put("toYear", 2025);
        } else {
            committee.remove("term");
        }
        committee.path("members").forEach(member -> ((ObjectNode) member).put("role", "MEMBER"));
        ((ObjectNode) committee.path("members").path(0)).put("role", "CHAIR");
        return committee;
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

    /** Unions are named, or all are meant. */
    private static ObjectNode unionsOneWay(ObjectNode reassignment) {
        if (reassignment.hasNonNull("unionIds")) {
            reassignment.remove("all");
        } else {
            reassignment.remove("unionIds");
            reassignment.put("all", true);
        }
        return reassignment;
    }

    /** A correction takes nothing away, and corrects something. */
    private static ObjectNode whatCanBeCorrected(ObjectNode correction) {
        List.copyOf(correction.properties()).stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> correction.remove(field.getKey()));
        return correction.size() == 1 ? correction.put("gender", "OTHER") : correction;
    }

    /** Rows of made-up enterprises are those of no others. */
    private static ObjectNode ofANewEnterprise(ObjectNode confirmation) {
        confirmation.remove("enterpriseId");
        confirmation
                .putObject("newEnterprise")
                .put("kind", "ENTERPRISE")
                .put("sector", "NON_STATE")
                .put("taxCode", Register.taxCode(Register.serial()))
                .put("headcount", 30);
        return confirmation;
    }

    private static ObjectNode withPartsOfTheWhole(ObjectNode survey) {
        var most = survey.path("headcount").asInt() / 3;
        for (var part : List.of("permanent", "seasonal", "familyMembers")) {
            if (survey.path(part).asInt() > most) {
                survey.put(part, most);
            }
        }
        return survey;
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
