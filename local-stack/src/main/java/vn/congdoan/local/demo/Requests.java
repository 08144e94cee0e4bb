package vn.congdoan.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

/** The bodies of the calls to membership-service, as its OpenAPI document describes them. */
final class Requests {

    private Requests() {}

    record Document(String number, LocalDate issuedOn) {}

    record Organization(
            String code,
            String name,
            OrganizationKind kind,
            @Nullable String parentCode,
            @Nullable LocalDate establishedOn) {}

    record Person(String fullName, LocalDate dateOfBirth, String gender, String citizenId) {}

    record Search(String name, String organization) {}

    record Transfer(UUID toUnionId, LocalDate on, Document decision) {}

    record Departure(LocalDate on, DepartureReason reason) {}

    record Amount(String measure, long amount) {}

    record Activity(
            String kind,
            String organizationCode,
            LocalDate heldOn,
            @Nullable String schoolYear,
            String title,
            List<Amount> amounts) {}

    record Score(String criterion, BigDecimal selfScore, BigDecimal score) {}

    record Evaluation(String scale, int version, LocalDate evaluatedOn, List<Score> scores) {}

    record Targets(int newUnions, int newMembers, List<Milestone> milestones) {}

    record Milestone(String measure, int quarter, int target) {}

    record Plan(Document document, Targets targets) {}
}
