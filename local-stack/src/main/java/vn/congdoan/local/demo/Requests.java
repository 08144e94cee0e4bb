package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;

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

    record Targets(int newUnions, int newMembers) {}

    record Plan(Document document, Targets targets) {}

    record Enterprise(
            String taxCode,
            String name,
            EnterpriseKind kind,
            Sector sector,
            int headcount,
            String organizationCode,
            String address) {}

    record Seat(String fullName, String role) {}

    record Founding(
            String name,
            String organizationCode,
            UUID enterpriseId,
            UnionKind kind,
            LocalDate foundedOn,
            FoundingMethod method,
            Document decision,
            List<Seat> committee,
            int applicants) {}

    record Person(String fullName, LocalDate dateOfBirth, String gender, String citizenId) {}

    record Batch(LocalDate admittedOn, Document decision, List<Person> members) {}

    record Single(
            String fullName,
            LocalDate dateOfBirth,
            String gender,
            String citizenId,
            LocalDate admittedOn,
            Document decision) {}

    record Transfer(UUID toUnionId, LocalDate on, Document decision) {}

    record Departure(LocalDate on, DepartureReason reason) {}
}
