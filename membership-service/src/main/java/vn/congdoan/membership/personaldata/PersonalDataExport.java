package vn.congdoan.membership.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.congdoan.contracts.vocabulary.RevealPurpose;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.member.Disclosures;
import vn.congdoan.membership.member.Member;
import vn.congdoan.membership.member.Members;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: a person is given what is kept of them: article 4.1 of Law 91/2025/QH15. An officer asks for it on their behalf. */
@ApplicationScoped
class PersonalDataExport {

    /** More than anybody reads, and less than a body of a megabyte. */
    static final int MOST_ACCESSES = 1_000;

    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final String TEXTS = "vn.congdoan.membership.personaldata.processing";

    private final OwnMembers ownMembers;
    private final Members members;
    private final Jurisdiction jurisdiction;
    private final Disclosures disclosures;
    private final CitizenNumberReveal reveal;
    private final CitizenNumberVault vault;
    private final AccessLog log;
    private final RetentionConfig retention;
    private final Clock clock;

    PersonalDataExport(
            OwnMembers ownMembers,
            Members members,
            Jurisdiction jurisdiction,
            Disclosures disclosures,
            CitizenNumberReveal reveal,
            CitizenNumberVault vault,
            AccessLog log,
            RetentionConfig retention,
            Clock clock) {
        this.ownMembers = ownMembers;
        this.members = members;
        this.jurisdiction = jurisdiction;
        this.disclosures = disclosures;
        this.reveal = reveal;
        this.vault = vault;
        this.log = log;
        this.retention = retention;
        this.clock = clock;
    }

    /** All memberships of the person that the caller answers for. It tells the number, so the journal tells of it. */
    @Transactional
    PersonalDataView export(UUID id, Locale language) {
        var member = ownMembers.known(id);
        var ofThePerson = members.ofTheSamePerson(member).stream()
                .filter(each -> jurisdiction.covers(each.union()))
                .toList();
        log.record(AccessKind.EXPORT, ofThePerson.stream().map(Member::id).toList());
        var exported = new PersonalDataView(
                clock.instant(),
                member.citizenNumber(vault),
                ofThePerson.stream().map(this::membership).toList(),
                processing(language));
        reveal.journal(member, RevealPurpose.SUBJECT_REQUEST);
        return exported;
    }

    private PersonalDataView.Membership membership(Member member) {
        var accesses = log.of(member.id(), null, MOST_ACCESSES + 1);
        return new PersonalDataView.Membership(
                disclosures.view(member),
                members.transfersOf(member),
                accesses.subList(0, Math.min(accesses.size(), MOST_ACCESSES)),
                accesses.size() > MOST_ACCESSES);
    }

    private PersonalDataView.Processing processing(Locale language) {
        var texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new PersonalDataView.Processing(
                lines(texts, "purposes"),
                lines(texts, "recipients"),
                retention.personalData().map(Duration::toString).orElse(null),
                retention.accessLog().map(Duration::toString).orElse(null));
    }

    private static List<String> lines(ResourceBundle texts, String key) {
        return SEPARATOR.splitAsStream(texts.getString(key)).toList();
    }
}
