package vn.congdoan.membership.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.organization.Organization;

/** What was found at an employer on a day; it never changes. */
@Entity
@Table(name = "enterprise_survey")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
class Survey {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private LocalDate surveyedOn;
    private int headcount;
    private Integer permanent;
    private Integer seasonal;
    private Integer familyMembers;

    @Enumerated(EnumType.STRING)
    private Readiness readiness;

    @Enumerated(EnumType.STRING)
    private EnterpriseClassification classification;

    private String note;
    private Instant recordedAt;

    protected Survey() {}

    Survey(NewSurvey request, Enterprise enterprise, EnterpriseClassification classification, Instant recordedAt) {
        this.id = Identifiers.next();
        this.enterpriseId = enterprise.id();
        this.surveyedOn = request.surveyedOn();
        this.headcount = request.headcount();
        this.permanent = request.permanent();
        this.seasonal = request.seasonal();
        this.familyMembers = request.familyMembers();
        this.readiness = request.readiness();
        this.classification = classification;
        this.note = request.note();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    /** @param place in whose register the enterprise stood on the date */
    EnterpriseSurveyed surveyed(Enterprise enterprise, Organization place) {
        return new EnterpriseSurveyed(
                id,
                enterpriseId,
                place.code(),
                enterprise.kind(),
                enterprise.sector(),
                surveyedOn,
                headcount,
                permanent,
                seasonal,
                familyMembers,
                readiness,
                classification);
    }

    /** @param withNote whether the reader may see what somebody wrote */
    SurveyView view(boolean withNote) {
        return new SurveyView(
                id,
                enterpriseId,
                surveyedOn,
                headcount,
                permanent,
                seasonal,
                familyMembers,
                readiness,
                classification,
                withNote ? note : null);
    }
}
