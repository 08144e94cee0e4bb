import { type Problem, ProblemFromJSON, ResponseError as MembershipError } from './membership/index.js';
import { ResponseError as ReportingError } from './reporting/index.js';

/**
 * What the service said when it refused or failed, by RFC 9457: a type to switch on, and which fields to mend. Undefined
 * when no service answered, but nothing, or something before it.
 */
export async function problemOf(error: unknown): Promise<Problem | undefined> {
    if (!(error instanceof MembershipError || error instanceof ReportingError)) {
        return undefined;
    }
    try {
        const body: unknown = await error.response.clone().json();
        return isProblem(body) ? ProblemFromJSON(body) : undefined;
    } catch {
        return undefined;
    }
}

function isProblem(body: unknown): boolean {
    return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';
}
