import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOf, ProblemType } from '../src/index.js';
import { EnterpriseFromJSON, EnterpriseKind, ResponseError } from '../src/membership/index.js';

test('a problem has a type to switch on and pointers to what is wrong', async () => {
    const problem = await problemOf(
        refused({
            type: 'urn:congdoan:problem:invalid-request',
            title: 'Dữ liệu chưa hợp lệ',
            status: 400,
            detail: 'Có 1 chỗ cần sửa.',
            errors: [{ pointer: '/members/3/citizenId', code: 'citizen-number.format', detail: '…' }],
        }),
    );

    assert.equal(problem?.type, ProblemType.INVALID_REQUEST);
    assert.equal(problem?.title, 'Dữ liệu chưa hợp lệ');
    assert.deepEqual(problem?.errors?.map((error) => error.pointer), ['/members/3/citizenId']);
});

test('a problem of a later release keeps its type', async () => {
    const problem = await problemOf(
        refused({ type: 'urn:congdoan:problem:of-tomorrow', title: '…', status: 409, detail: '…' }),
    );

    assert.equal(problem?.type, 'urn:congdoan:problem:of-tomorrow');
    assert.equal(problem?.status, 409);
});

test('a value of a later release keeps its text', () => {
    const enterprise = EnterpriseFromJSON({ kind: 'GUILD' });

    assert.equal(enterprise.kind, 'GUILD');
    assert.ok(!Object.values<string>(EnterpriseKind).includes(enterprise.kind));
});

test('what is no problem is none', async () => {
    for (const body of ['', '<html>Bad gateway</html>', 'null', '{}', '[]', '3']) {
        assert.equal(await problemOf(new ResponseError(new Response(body, { status: 502 }))), undefined);
    }
    assert.equal(await problemOf(new TypeError('fetch failed')), undefined);
});

function refused(problem: object): ResponseError {
    return new ResponseError(new Response(JSON.stringify(problem), { status: 400 }));
}
