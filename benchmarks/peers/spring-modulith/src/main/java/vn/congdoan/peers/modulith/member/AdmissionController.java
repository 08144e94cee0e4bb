package vn.congdoan.peers.modulith.member;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.congdoan.peers.modulith.idempotency.Answer;
import vn.congdoan.peers.modulith.idempotency.Once;

/** {@code POST /v1/grassroots-unions/{id}/members}. */
@RestController
class AdmissionController {

    private final MemberAdmission admission;
    private final Once once;
    private final JsonMapper json;

    AdmissionController(MemberAdmission admission, Once once, JsonMapper json) {
        this.admission = admission;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/v1/grassroots-unions/{id}/members")
    ResponseEntity<String> admit(
            @PathVariable UUID id,
            @Valid @RequestBody Admission person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt caller,
            HttpServletRequest request) {
        var answer = once.answer(new Once.Call(caller.getSubject(), key, request.getRequestURI(), person), () -> {
            var admitted = admission.admit(id, person, caller.getClaimAsString("organization"));
            return new Answer(
                    HttpStatus.CREATED.value(),
                    URI.create("/v1/members/" + admitted.id()),
                    json.writeValueAsString(admitted));
        });
        return ResponseEntity.status(answer.status())
                .location(answer.location())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
