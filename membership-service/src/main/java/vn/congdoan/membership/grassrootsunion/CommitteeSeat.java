package vn.congdoan.membership.grassrootsunion;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seat in a committee and who holds it.
 *
 * @param fullName personal data
 */
@Embeddable
@Schema(description = "A seat in a committee.")
public record CommitteeSeat(
        @NotBlank @Size(max = 100) @Schema(description = "Who holds it.", examples = "Nguyễn Văn An")
        String fullName,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "The seat's office.", examples = "CHAIR")
        CommitteeRole role) {}
