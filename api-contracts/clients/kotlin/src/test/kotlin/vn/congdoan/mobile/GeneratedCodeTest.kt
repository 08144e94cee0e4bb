package vn.congdoan.mobile

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import java.io.File

/** The generator names what the document leaves unnamed; nobody wants to call that. */
class GeneratedCodeTest {

    private val sources: Map<String, String> = File("target/generated-sources/openapi/src/main/kotlin/vn/congdoan/mobile")
        .let { folder ->
            folder.walk().filter { it.isFile }.associate { it.relativeTo(folder).invariantSeparatorsPath to it.readText() }
        }

    /** What a reader would trip over, by why. */
    private val ugly = mapOf(
        "a schema without a name" to
            Regex("""\b(class|interface) \w*(Inline|AnyOf|OneOf|AllOf|\d{3}Response|_\d|\d\b)"""),
        "a type that is any type" to Regex("""val \w+: (kotlin\.collections\.\w+<)?kotlin\.Any\b"""),
        "a constant without a name" to Regex("""(?m)^ {4}(_|NUMBER_|UNKNOWN_DEFAULT)\w*\("""),
        "a name that gives way to another" to Regex("""\bclass (Model[A-Z]\w*|\w+\d)\b"""),
        "a parameter that can't be left out" to Regex("""WithHttpInfo\(.*\?[,)].* = withContext"""),
        "nulls for what is left out" to Regex("""encodeDefaults = true"""),
    )

    @Test
    fun `has nothing that its users would trip over`() {
        assertThat(sources).isNotEmpty
        sources.filterKeys { !it.startsWith("infrastructure/") || it.endsWith("/Serializer.kt") }.forEach { (file, text) ->
            ugly.forEach { (why, pattern) ->
                assertThat(pattern.findAll(text).map { it.value }.toList()).`as`("$why in $file").isEmpty()
            }
        }
    }

    @Test
    fun `has an api of each group of operations, and one problem for both services`() {
        assertThat(sources.keys)
            .contains(
                "membership/OrganizationsApi.kt",
                "membership/EnterprisesApi.kt",
                "membership/GrassrootsUnionsApi.kt",
                "membership/MembersApi.kt",
                "membership/PlansApi.kt",
                "reporting/ProgressApi.kt",
                "reporting/GrowthApi.kt",
                "Problem.kt",
                "ProblemType.kt",
                "FieldError.kt",
            )
            .doesNotContain("membership/Problem.kt", "reporting/Problem.kt")
    }
}
