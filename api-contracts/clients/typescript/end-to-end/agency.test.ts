import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { test } from 'node:test';
import { membership, type Problem, problemOf, ProblemType, reporting } from '../src/index.js';

/*
 * What an agency's web application does with the client, against a running system; the README shows parts of it.
 * CONGDOAN_TAX_CODE is of an enterprise that isn't registered, CONGDOAN_PERSONS the first seven digits of citizen numbers
 * that nobody has.
 */
const YEAR = 2021;
const FOUNDED_ON = '2021-03-01';
const ADMITTED_ON = '2021-04-02';
const PERSONS = 25;
const organizationCode = given('CONGDOAN_ORGANIZATION');
const taxCode = given('CONGDOAN_TAX_CODE');
const persons = given('CONGDOAN_PERSONS');

const accessToken = readFileSync(given('CONGDOAN_TOKEN_FILE'), 'utf8').trim();
const recording = new membership.Configuration({ basePath: given('CONGDOAN_MEMBERSHIP_URL'), accessToken });
const reading = new reporting.Configuration({ basePath: given('CONGDOAN_REPORTING_URL'), accessToken });

const enterprises = new membership.EnterprisesApi(recording);
const unions = new membership.GrassrootsUnionsApi(recording);
const members = new membership.MembersApi(recording);
const progress = new reporting.ProgressApi(reading);

test('an agency founds a union, admits a batch, pages through it, reads the progress and is told its mistakes', async () => {
    const before = await progress.getProgress({ year: YEAR, organizationCode });

    const union = await found();
    const position = await admitTwice(union.id);
    await pageThrough(union.id);

    const after = await progress.getProgress({
        year: YEAR,
        organizationCode,
        minPosition: [position],
        prefer: 'wait=5',
    });
    assert.equal(after.newUnions.actual, before.newUnions.actual + 1);
    assert.equal(after.newMembers.actual, before.newMembers.actual + PERSONS);

    await readOnlyWhatIsNew(union.id);
    await beRefused(union.id);
});

async function found(): Promise<membership.GrassrootsUnion> {
    const enterprise = await enterprises.registerEnterprise({
        newEnterprise: {
            taxCode,
            name: 'Công ty TNHH Hồ Tây',
            kind: membership.EnterpriseKind.ENTERPRISE,
            sector: membership.Sector.NON_STATE,
            headcount: 40,
            organizationCode,
        },
        idempotencyKey: `enterprise-${taxCode}`,
    });
    const union = await unions.foundUnion({
        founding: {
            name: 'CĐCS Công ty TNHH Hồ Tây',
            organizationCode,
            enterpriseId: enterprise.id,
            kind: membership.UnionKind.UNION,
            foundedOn: FOUNDED_ON,
            method: membership.FoundingMethod.WORKER_INITIATED,
            applicants: 12,
            decision: decision(1),
            committee: [{ fullName: 'Nguyễn Văn An', role: membership.CommitteeRole.CHAIR }],
        },
        idempotencyKey: `founding-${taxCode}`,
    });
    assert.equal(union.name, 'CĐCS Công ty TNHH Hồ Tây');
    assert.equal(union.foundedOn, FOUNDED_ON);
    assert.equal(union.sector, membership.Sector.NON_STATE);
    assert.equal(union.dissolved, undefined);
    return union;
}

/** Returns where the admissions stand in the journal. */
async function admitTwice(id: string): Promise<string> {
    const batch = {
        id,
        admissionBatch: {
            admittedOn: ADMITTED_ON,
            decision: decision(2),
            members: Array.from({ length: PERSONS }, (_, number) => person(number)),
        },
        idempotencyKey: `batch-${taxCode}`,
    };

    const first = await members.admitBatchRaw(batch);
    const again = await members.admitBatchRaw(batch);

    const admitted = await first.value();
    assert.equal(admitted.members.length, PERSONS);
    assert.deepEqual(await again.value(), admitted);
    assert.equal(again.raw.headers.get('Idempotency-Replayed'), 'true');
    return again.raw.headers.get('Journal-Position') ?? '';
}

async function pageThrough(union: string): Promise<void> {
    const seen = new Set<string>();
    let pages = 0;

    let cursor: string | undefined;
    do {
        const page = await members.listMembers({ union, limit: 10, cursor });
        page.items.forEach((member) => seen.add(member.id));
        pages++;
        cursor = page.nextCursor;
    } while (cursor !== undefined);

    assert.equal(pages, 3);
    assert.equal(seen.size, PERSONS);
}

async function readOnlyWhatIsNew(id: string): Promise<void> {
    const read = await unions.getUnionRaw({ id });
    const tag = read.raw.headers.get('ETag') ?? '';

    await assert.rejects(unions.getUnion({ id, ifNoneMatch: tag }), (error: unknown) => {
        return error instanceof membership.ResponseError && error.response.status === 304;
    });
}

async function beRefused(id: string): Promise<void> {
    const wrong = { ...person(PERSONS), citizenId: '12' };
    const invalid = await problem(admit(id, [person(101), person(102), person(103), wrong]));
    assert.equal(invalid.type, ProblemType.INVALID_REQUEST);
    assert.equal(invalid.status, 400);
    assert.deepEqual(invalid.errors?.map((error) => error.pointer), ['/members/3/citizenId']);

    assert.match(advice(invalid), /^\/members\/3\/citizenId: /);
    assert.equal(advice(await problem(admit(id, [person(0)]))), 'Record the transfer instead.');
    assert.equal((await problem(unions.getUnion({ id: crypto.randomUUID() }))).type, ProblemType.NOT_FOUND);

    const anonymous = new membership.MembersApi(new membership.Configuration({ basePath: recording.basePath }));
    assert.equal((await problem(anonymous.getMember({ id: crypto.randomUUID() }))).type, ProblemType.UNAUTHENTICATED);
}

function advice(problem: Problem): string {
    switch (problem.type) {
        case ProblemType.INVALID_REQUEST:
            return (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter}: ${error.detail}`).join('\n');
        case ProblemType.ALREADY_A_MEMBER:
            return 'Record the transfer instead.';
        default:
            return problem.detail;
    }
}

function admit(id: string, rows: membership.NewMember[]): Promise<membership.AdmittedBatch> {
    return members.admitBatch({
        id,
        admissionBatch: { admittedOn: ADMITTED_ON, decision: decision(2), members: rows },
    });
}

async function problem(call: Promise<unknown>): Promise<Problem> {
    try {
        await call;
    } catch (error) {
        const said = await problemOf(error);
        assert.ok(said, `no problem in ${error}`);
        return said;
    }
    return assert.fail('the call was not refused');
}

function person(number: number): membership.NewMember {
    return {
        fullName: 'Nguyễn Thị Bình',
        dateOfBirth: '1995-08-17',
        gender: membership.Gender.FEMALE,
        citizenId: persons + String(number).padStart(5, '0'),
    };
}

function decision(number: number): membership.CitedDocument {
    return { number: `92${number}/QĐ-LĐLĐ`, issuedOn: FOUNDED_ON };
}

function given(variable: string): string {
    const value = env[variable];
    assert.ok(value, `${variable} is missing`);
    return value;
}
