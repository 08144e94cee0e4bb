import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The generator names what the document leaves unnamed; nobody wants to call that. By why. */
const ugly: Record<string, RegExp> = {
    'a schema without a name': /export (?:interface|type|const|class) \w*(?:Inline|AnyOf|OneOf|AllOf|\d{3}Response|_\d|\d\b)/g,
    'a type that is any type': /^ {4}\w+\??: (?:any|Array<any>|unknown);/gm,
    'a constant without a name': /^ {4}(?:_|NUMBER_|UnknownDefault)\w*:/gm,
    'a name that gives way to another': /export interface Model[A-Z]\w*/g,
};

for (const service of ['membership', 'reporting']) {
    test(`${service} has nothing that its users would trip over`, () => {
        const files = sources(service).filter((file) => file !== `${service}/runtime.ts`);
        assert.ok(files.length > 20);
        for (const file of files) {
            const text = read(file);
            for (const [why, pattern] of Object.entries(ugly)) {
                assert.deepEqual(text.match(pattern) ?? [], [], `${why} in ${file}`);
            }
        }
    });
}

test('days are texts, moments are dates', () => {
    assert.match(read('membership/models/Founding.ts'), /\bfoundedOn: string;/);
    assert.match(read('membership/models/Plan.ts'), /\brecordedAt: Date;/);
});

test('there is an api of each group of operations', () => {
    for (const api of ['Organizations', 'Enterprises', 'GrassrootsUnions', 'Members', 'Plans']) {
        assert.ok(sources('membership').includes(`membership/apis/${api}Api.ts`), api);
    }
    for (const api of ['Progress', 'Growth']) {
        assert.ok(sources('reporting').includes(`reporting/apis/${api}Api.ts`), api);
    }
});

function sources(folder: string): string[] {
    return readdirSync(`src/${folder}`, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? sources(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}

function read(file: string): string {
    return readFileSync(`src/${file}`, 'utf8');
}
