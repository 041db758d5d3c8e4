// Lists what the pages are made of. `modules STATS` writes a package.json of the modules that the bundle says are in it;
// `list TIME` writes their CycloneDX list when npm has installed them. Works in the current folder.
import { readFileSync, writeFileSync } from 'node:fs';

const [what, argument] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

if (what === 'modules') {
    const dependencies = read(argument).npmModules;
    writeFileSync('package.json', JSON.stringify({ name: 'plenum-pages', version: '1.0.0', private: true, dependencies }));
} else {
    const components = Object.keys(read('package.json').dependencies).sort().map(component);
    const list = {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: { timestamp: argument, component: { type: 'application', 'bom-ref': 'plenum-pages', name: 'plenum-pages' } },
        components
    };
    writeFileSync('sbom-pages.cdx.json', JSON.stringify(list, null, 2));
}

function component(name) {
    const { version, license, licenses, homepage } = read(`node_modules/${name}/package.json`);
    const [group, short] = name.startsWith('@') ? name.split('/') : ['', name];
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return {
        type: 'library',
        'bom-ref': purl,
        ...(group && { group }),
        name: short,
        version,
        licenses: licenceOf(license ?? licenses),
        purl,
        ...(homepage && { externalReferences: [{ type: 'website', url: homepage }] })
    };
}

function licenceOf(said) {
    const text = typeof said === 'string' ? said : (said?.type ?? said?.[0]?.type);
    if (!text) {
        return [];
    }
    return / (OR|AND|WITH) /.test(text) ? [{ expression: text }] : [{ license: /^SEE /.test(text) ? { name: text } : { id: text } }];
}
