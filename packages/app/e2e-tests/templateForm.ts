import { expect, Page } from '@playwright/test';

/** What somebody of customer-insights types into the form of a product. */
export interface FormTexts {
  /** The name is made of it. */
  title: string;
  /** Title of the product that is read, with the port that is chosen. */
  product?: { title: string; port: string };
  /** Title of the resource that is read. */
  resource?: string;
}

const tables = `create table answers (
  customer_id varchar(36) not null comment 'Pseudonym of the customer, stable across channels.',
  left_on date not null comment 'Day on which the contract ended.',
  "reason given" varchar comment 'Reason in the words of the survey.',
  answered_at timestamp_tz not null comment 'Time at which the survey was answered.',
  primary key (customer_id, left_on)
) cluster by (left_on);`;

/** The form of a template, page by page, as a person fills it in. */
export class TemplateForm {
  constructor(private readonly page: Page) {}

  private field(label: string | RegExp) {
    return this.page.getByLabel(label).first();
  }

  async next() {
    await this.page.getByRole('button', { name: 'Next' }).click();
  }

  /** Waits for a page by something that only it has. */
  private async on(label: string | RegExp) {
    await expect(this.field(label)).toBeVisible();
  }

  async about({ title }: FormTexts) {
    await this.on(/^Title/);
    await this.field(/^Title/).fill(title);
    await this.field(/^What is in it/).fill(
      'One row per customer who left, with the reason that was given.',
    );
    await this.field(/^Why it exists/).fill(
      'Tells retention which reasons for leaving grow, week by week.',
    );
    await this.field(/^Use case/).fill('Plan retention campaigns');
    await this.field(/^Limitations/).fill(
      'Only customers who answered the survey; not a list of all who left.',
    );
    await this.next();
  }

  /** Owner, domain and product owner are proposed. */
  async ownership() {
    await expect(this.field(/^Owner/)).toHaveValue('Customer Insights');
    await expect(this.field(/^Domain/)).toHaveValue('Customer');
    await expect(this.field(/^Product owner/)).toHaveValue('Jordan Doe');
    await this.field(/^Data steward/).click();
    await this.page.getByRole('option', { name: /Smith/ }).click();
    await this.field(/^Channel/).fill('#customer-data');
    await this.field(/^Address of the channel/).fill(
      'https://chat.acme.example/customer-data',
    );
    await this.next();
  }

  async inputs({ product, resource }: FormTexts) {
    await this.on(/^Search/);
    if (product) {
      await this.field('Search data products').fill(product.title);
      await this.page
        .getByRole('button', { name: `Choose a port of ${product.title}` })
        .click();
      await this.page
        .getByRole('button', { name: new RegExp(`^Add .*${product.port}`) })
        .click();
    }
    if (resource) {
      await this.field(/^Aligned with/).click();
      await this.page.getByRole('option', { name: /^A source/ }).click();
      await this.page
        .getByRole('button', { name: 'Resources, components, APIs' })
        .click();
      await this.field(/^Search resources/).fill(resource);
      await this.page
        .getByRole('button', { name: `Add ${resource}` })
        .first()
        .click();
    }
    await this.next();
  }

  /** Fills a schema editor from SQL that is pasted. */
  async fields(editor: number = 0, sql: string = tables) {
    await this.page
      .getByRole('button', { name: 'Paste or upload a schema' })
      .nth(editor)
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Schema').fill(sql);
    await dialog.getByRole('button', { name: 'Read the fields' }).click();
    await dialog.getByRole('button', { name: 'Use these fields' }).click();
    await expect(dialog).toBeHidden();
  }

  async warehouse() {
    await this.field(/^Host/).fill('warehouse.acme.example');
    await this.field(/^Database/).fill('analytics');
    await this.page
      .getByRole('textbox', { name: /^Schema/ })
      .last()
      .fill('customer');
    await this.next();
  }

  async text(label: RegExp, value: string) {
    await this.field(label).fill(value);
  }

  async promises() {
    await this.field(/^Classification/).click();
    await this.page.getByRole('option', { name: 'confidential' }).click();
    await this.field(/^Personal data/).click();
    await this.page.getByRole('option', { name: 'Pseudonymous' }).click();
    for (const [label, value] of [
      ['Greatest age of the data', '24'],
      ['From event to availability', '1'],
      ['Data is kept for', '2'],
      ['Availability in percent', '99.5'],
    ]) {
      const field = this.page.getByLabel(label, {
        exact: true,
      });
      if (await field.count()) await field.fill(value);
    }
    await this.field(/^What consumers do/).fill('Ask for the role of readers');
    await this.next();
  }

  /** The live preview has measured, and finds nothing that is missing. */
  async preview() {
    const { page } = this;
    // The third is the policy of the domain, about data of people.
    for (const title of ['Ownership', 'Quality', 'Customer privacy']) {
      await expect(
        page.getByRole('heading', { name: title, exact: true }),
      ).toBeVisible();
    }
    await expect(page.getByText(/while experimental/)).toHaveCount(3);
    await page.getByRole('button', { name: 'Review' }).click();
  }

  /** Creates, and says how long it took until the task was at its end. */
  async create(): Promise<number> {
    const button = this.page.getByRole('button', { name: 'Create' }).last();
    await expect(button).toBeVisible();
    const began = Date.now();
    await button.click();
    await expect(
      this.page
        .getByRole('link', { name: /^Open the/ })
        .or(this.page.getByText(/Error:/))
        .first(),
    ).toBeVisible({ timeout: 30_000 });
    return Date.now() - began;
  }

  /** The pages with which the form of every product begins. */
  async begin(texts: FormTexts) {
    await this.about(texts);
    await this.ownership();
    await this.inputs(texts);
  }

  /** The pages with which it ends; says how long creating took. */
  async finish(): Promise<number> {
    await this.promises();
    await this.preview();
    return this.create();
  }
}
